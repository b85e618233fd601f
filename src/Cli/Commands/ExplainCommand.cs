using System.CommandLine;
using SocPolicy.Model;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy explain: why a control's verdicts are what they are.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> control = new("control") { Description = "The id of a control, such as SP5101." };

    private readonly RunArguments run = new();

    private readonly Option<IReadOnlySet<VerdictState>?> show = Words.Several("--show", Enum.GetValues<VerdictState>().Select(state => (state.Word(), state)));

    public ExplainCommand(Terminal terminal)
        : base("explain", "Shows why a control's verdicts are what they are: what was read, and what was expected.", terminal)
    {
        show.Description = "Which verdicts to explain; all when left out.";
        Add(control);
        run.AddPathsTo(this);
        Add(show);
        run.AddOptionsTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy explain SP5101", "Explain one control over the current folder."),
        ("socpolicy explain SP5101 deploy/api.yaml --show fail,unknown", "Only what did not pass, of one file."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var result = run.Run(arguments, Terminal, [arguments.GetRequiredValue(control)], traceAll: true);
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        var options = new ReportOptions
        {
            Show = arguments.GetValue(show),
            FailLevel = FailLevel.Default,
            ToolVersion = CommandLine.Version,
            Style = Terminal.UsesColour ? ReportStyle.Ansi : ReportStyle.Plain,
            Width = Terminal.Width,
        };
        ReasonTreeWriter.Write(result, options, Terminal.Out);
        Terminal.Out.Flush();
        // To explain is no gate: only a run that could not be done is told by the exit code.
        return result.IsIncomplete ? RunOutcome.Incomplete : RunOutcome.Clean;
    }
}
