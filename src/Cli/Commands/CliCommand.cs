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

    /// <summary>Writes the report and sees that it arrives; false after SOC5004.</summary>
    /// <param name="write">Writes it.</param>
    protected bool WriteReport(Action<TextWriter> write)
    {
        try
        {
            write(Terminal.Out);
            Terminal.Out.Flush();
            return true;
        }
        catch (IOException problem)
        {
            Terminal.Error.WriteLine($"error SOC5004: The report could not be written: {problem.Message} Check where the output goes.");
            return false;
        }
    }
}
