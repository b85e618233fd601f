using System.CommandLine;

namespace SocPolicy.Cli.Commands;

/// <summary>A command: its arguments, its help and what it does are one class.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(string name, string description, Terminal terminal)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(Run);
    }

    /// <summary>Command lines with what they do, for the help.</summary>
    public abstract IReadOnlyList<(string Line, string Meaning)> Examples { get; }

    /// <summary>Where it runs.</summary>
    protected Terminal Terminal { get; }

    /// <summary>Does it.</summary>
    /// <returns>One of the codes of <see cref="Reports.RunOutcome"/>.</returns>
    protected abstract int Run(ParseResult arguments);
}
