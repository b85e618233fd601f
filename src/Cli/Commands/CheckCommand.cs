using System.CommandLine;
using SocPolicy.Evaluation.Baselines;
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

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = $"The file of known findings, which do not count; {Baseline.UsualFileName} of this folder or of one above it in the repository when left out.",
        HelpName = "file",
    };

    private readonly Option<bool> noBaseline = new("--no-baseline") { Description = "Count all findings, known ones too." };

    public CheckCommand(Terminal terminal)
        : base("check", "Judges manifests by controls, and reports what fails.", terminal)
    {
        controls.Description = "Judge only these controls, with commas between their ids.";
        format.Description = "How to report.";
        show.Description = "Which verdicts to list. Text lists fail,unknown by default, JSON all; the counts are always of all.";
        failOn.Description = "From which severity on a finding gives exit code 1.";
        unknown.Description = "The severity of an unknown verdict, for --fail-on.";
        run.AddPathsTo(this);
        foreach (var option in new Option[] { controls, format, show, failOn, unknown, baseline, noBaseline }) Add(option);
        run.AddOptionsTo(this);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy check", "Check the current folder."),
        ("socpolicy check deploy infra --fail-on warning", "Check two folders; warnings fail, too."),
        ("socpolicy check --policies policies --controls ACME0001", "Check one control of your own."),
        ("socpolicy check --show fail,unknown,waived", "List what waivers cover, too."),
        ("socpolicy check --format json > report.json", "Write every verdict for a program."),
    ];

    protected override int Run(ParseResult arguments)
    {
        var level = new FailLevel(arguments.GetRequiredValue(failOn).Value, arguments.GetRequiredValue(unknown).Value);
        var result = run.Run(arguments, Terminal, arguments.GetValue(controls) ?? [], traceAll: false, BaselineOf(arguments));
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        return WriteReport(arguments.GetRequiredValue(format).Value, result, Reporting(arguments, level)) ? RunOutcome.Of(result, level).ExitCode : RunOutcome.Incomplete;
    }

    private string? BaselineOf(ParseResult arguments)
    {
        if (arguments.GetValue(noBaseline)) return null;
        return arguments.GetValue(baseline) is { } named ? Path.GetFullPath(named, Terminal.WorkingDirectory) : Baseline.FindFile(Terminal.WorkingDirectory);
    }

    private bool WriteReport(IReportFormat report, RunResult result, ReportOptions options)
    {
        try
        {
            report.Write(result, options, Terminal.Out);
            Terminal.Out.Flush();
            return true;
        }
        catch (IOException problem)
        {
            Terminal.Error.WriteLine($"error SOC5004: The report could not be written: {problem.Message} Check where the output goes.");
            return false;
        }
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
