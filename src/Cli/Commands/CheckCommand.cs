using System.CommandLine;
using SocPolicy.Configuration;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Baselines;
using SocPolicy.Manifests.Discovery;
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

    private readonly Option<bool> list = new("--list") { Description = "Judge nothing: print every file that would be read with its kind, and what is skipped with the reason." };

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
        show.Description = "Which verdicts to list. Text lists fail,unknown by default, SARIF waived too, JSON all; the counts are always of all.";
        failOn.Description = "From which severity on a finding gives exit code 1.";
        unknown.Description = "The severity of an unknown verdict, for --fail-on. Wins over that of socpolicy.yaml.";
        run.AddPathsTo(this);
        foreach (var option in new Option[] { controls, format, show, failOn, unknown, baseline, noBaseline, list }) Add(option);
        run.AddOptionsTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(list) && result.GetValue(format) is { Text: not ("text" or "json") }) result.AddError("--list is written as text or json. Use one of them for --format");
        });
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
    [
        ("socpolicy check", "Check the current folder."),
        ("socpolicy check deploy infra --fail-on warning", "Check two folders; warnings fail, too."),
        ("socpolicy check --policies policies --controls ACME0001", "Check one control of your own."),
        ("socpolicy check --list", "See what would be read, and what is skipped and why."),
        ("socpolicy check --show fail,unknown,waived", "List what waivers cover, too."),
        ("socpolicy check --format json > report.json", "Write every verdict for a program."),
        ("socpolicy check --format sarif > socpolicy.sarif", "Write findings for code scanning."),
    ];

    protected override int Run(ParseResult arguments)
    {
        if (arguments.GetValue(list)) return List(arguments);
        var result = run.Run(arguments, Terminal, arguments.GetValue(controls) ?? [], traceAll: false, BaselineOf(arguments));
        var level = Level(arguments, result.Settings);
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        var report = arguments.GetRequiredValue(format).Value;
        return WriteReport(output => report.Write(result, Reporting(arguments, level), output)) ? RunOutcome.Of(result, level).ExitCode : RunOutcome.Incomplete;
    }

    private string? BaselineOf(ParseResult arguments)
    {
        if (arguments.GetValue(noBaseline)) return null;
        return arguments.GetValue(baseline) is { } named ? Path.GetFullPath(named, Terminal.WorkingDirectory) : Baseline.FindFile(Terminal.WorkingDirectory);
    }

    private int List(ParseResult arguments)
    {
        var listing = ManifestListing.Of(run.Request(arguments, Terminal));
        foreach (var diagnostic in listing.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        var report = arguments.GetRequiredValue(format).Text;
        if (report == "json") ListingReport.WriteJson(listing, CommandLine.Version, Terminal.Out);
        else ListingReport.WriteText(listing, Terminal.UsesColour ? ReportStyle.Ansi : ReportStyle.Plain, Terminal.Out);
        Terminal.Out.Flush();
        return listing.IsIncomplete ? RunOutcome.Incomplete : RunOutcome.Clean;
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
        FromRepository = RepositoryFolder.Below(Terminal.WorkingDirectory),
        Style = Terminal.UsesColour ? ReportStyle.Ansi : ReportStyle.Plain,
        Width = Terminal.Width,
    };
}
