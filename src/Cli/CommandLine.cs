using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using SocPolicy.Cli.Commands;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli;

/// <summary>The command line as a whole: finds the command, says what is wrong with the arguments, and runs it.</summary>
internal static class CommandLine
{
    /// <summary>This tool's version, without the commit it was built from.</summary>
    public static string Version { get; } =
        (typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <summary>Runs a command.</summary>
    /// <param name="args">Its name and its arguments.</param>
    /// <param name="terminal">Where it runs.</param>
    /// <returns>One of the codes of <see cref="RunOutcome"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = Root(terminal);
        // A path that begins with @ is a path.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Help is help whatever else is on the line; only then errors count.
        if (parsed.Action is not HelpWithExamples && parsed.Errors.Count > 0) return Refuse(parsed, terminal);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception bug)
        {
            terminal.Error.WriteLine($"error SOC5000: SocPolicy itself failed, which is a bug: {bug.GetType().Name}: {PrintableText.Of(bug.Message.ReplaceLineEndings(" "))} Please report it with the command line and the file.");
            return RunOutcome.Incomplete;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks SOC controls, written as code, against infrastructure, deployment and pipeline files.");
        foreach (var type in typeof(CliCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CliCommand))).OrderBy(type => type.Name, StringComparer.Ordinal))
            root.Add((CliCommand)Activator.CreateInstance(type, terminal)!);
        foreach (var option in root.Options)
        {
            if (option.Action is HelpAction help) option.Action = new HelpWithExamples(help, terminal);
            if (option is VersionOption) option.Action = new VersionAction();
        }

        return root;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "socpolicy" : $"socpolicy {command.Name}";
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
            terminal.Error.WriteLine(PrintableText.Of($"error SOC5001: {message.TrimEnd('.')}. Run {name} --help to see what there is."));
        return RunOutcome.Incomplete;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return RunOutcome.Clean;
        }
    }
}
