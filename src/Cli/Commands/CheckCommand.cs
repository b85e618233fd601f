using System.CommandLine;
using SocPolicy.Configuration;
using SocPolicy.Model;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy check: judges manifests by controls and reports.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly RunArguments run = new();

    private readonly Option<IReadOnlyList<string>?> controls = Words.List("--controls", "ids");

    private readonly Option<Word<IReportFormat>> format = Words.One("--format", ReportFormats.All.Select(one => (one.Name, one)), "text");

    private readonly Option<IReadOnlySet<VerdictState>?> show = Words.Several("--show", Enum.GetValues<VerdictState>().Select(state => (state.Word(), state)));

    private readonly Option<Word<Severity?>> failOn = Words.One("--fail-on", FailLevel.Table, FailLevel.Default.Word);

    private readonly Option<Word<Severity>> unknown = Words.One("--unknown", FailLevel.Severities, FailLevel.Default.Unknown.Word());

    public CheckCommand(Terminal terminal)
        : base("check", "Judges manifests by controls, and reports what fails.", terminal)
    {
        controls.Description = "Judge only these controls, with commas between their ids.";
        format.Description = "How to report.";
        show.Description = "Which verdicts to list. Text lists fail,unknown by default, JSON all; the counts are always of all.";
        failOn.Description = "From which severity on a finding gives exit code 1.";
        unknown.Description = "The severity of an unknown verdict, for --fail-on. Wins over that of socpolicy.yaml.";
        run.AddPathsTo(this);
        foreach (var option in new Option[] { controls, format, show, failOn, unknown }) Add(option);
        run.AddOptionsTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy check", "Check the current folder."),
        ("socpolicy check deploy infra --fail-on warning", "Check two folders; warnings fail, too."),
        ("socpolicy check --policies policies --controls ACME0001", "Check one control of your own."),
        ("socpolicy check --format json > report.json", "Write every verdict for a program."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var result = run.Run(arguments, Terminal, arguments.GetValue(controls) ?? [], traceAll: false);
        var level = Level(arguments, result.Settings);
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        var report = arguments.GetRequiredValue(format).Value;
        return WriteReport(output => report.Write(result, Reporting(arguments, level), output)) ? RunOutcome.Of(result, level).ExitCode : RunOutcome.Incomplete;
    }

    /// <summary>The command line wins over the settings.</summary>
    private FailLevel Level(ParseResult arguments, Settings settings)
    {
        var isGiven = arguments.GetResult(unknown) is { Implicit: false };
        return new(arguments.GetRequiredValue(failOn).Value, (isGiven ? null : settings.Unknown) ?? arguments.GetRequiredValue(unknown).Value);
    }

    private ReportOptions Reporting(ParseResult arguments, FailLevel level) => new()
    {
        Show = arguments.GetValue(show),
        FailLevel = level,
        ToolVersion = CommandLine.Version,
        Style = Terminal.UsesColour ? ReportStyle.Ansi : ReportStyle.Plain,
        Width = Terminal.Width,
    };
}
