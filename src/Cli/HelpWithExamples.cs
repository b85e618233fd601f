using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SocPolicy.Cli.Commands;

namespace SocPolicy.Cli;

/// <summary>The usual help, and below it the examples of the command.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int WidthOfPaper = 100;

    private readonly HelpAction usual;

    public HelpWithExamples(HelpAction usual, Terminal terminal)
    {
        this.usual = usual;
        usual.MaxWidth = terminal.Width > 0 ? terminal.Width : WidthOfPaper;
    }

    /// <summary>Help is help, whatever else is on the line.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not CliCommand command) return exitCode;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (line, meaning) in command.Examples) output.WriteLine($"  {line}\n      {meaning}");
        output.WriteLine();
        return exitCode;
    }
}
