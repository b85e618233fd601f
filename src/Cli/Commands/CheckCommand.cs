using System.CommandLine;
using System.CommandLine.Parsing;
using SocPolicy.Library;
using SocPolicy.Model;
using SocPolicy.Reports;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Cli.Commands;

/// <summary>socpolicy check: judges manifests by controls and reports.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Files and folders to check; the current folder when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> policies = new("--policies")
    {
        Description = "A folder or file of your own policies, to check besides the built-in controls. May be repeated.",
        HelpName = "path",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<IReadOnlyList<string>?> controls = Words.List("--controls", "ids");

    private readonly Option<Word<IReportFormat>> format = Words.One("--format", ReportFormats.All.Select(one => (one.Name, one)), "text");

    private readonly Option<IReadOnlySet<VerdictState>?> show = Words.Several("--show", Enum.GetValues<VerdictState>().Select(state => (state.Word(), state)));

    private readonly Option<Word<Severity?>> failOn = Words.One("--fail-on", FailLevel.Table, FailLevel.Default.Word);

    private readonly Option<Word<Severity>> unknown = Words.One("--unknown", FailLevel.Severities, FailLevel.Default.Unknown.Word());

    private readonly Option<bool> noBuiltIn = new("--no-built-in") { Description = "Leave out the controls that come with SocPolicy." };

    private readonly Option<bool> noCache = new("--no-cache") { Description = "Compile your policies anew, and keep nothing." };

    public CheckCommand(Terminal terminal)
        : base("check", "Judges manifests by controls, and reports what fails.", terminal)
    {
        controls.Description = "Judge only these controls, with commas between their ids.";
        format.Description = "How to report.";
        show.Description = "Which verdicts to list. Text lists fail,unknown by default, JSON all; the counts are always of all.";
        failOn.Description = "From which severity on a finding gives exit code 1.";
        unknown.Description = "The severity of an unknown verdict, for --fail-on.";
        paths.Validators.Add(RefuseOptions);
        Add(paths);
        foreach (var option in new Option[] { policies, controls, format, show, failOn, unknown, noBuiltIn, noCache }) Add(option);
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
        var level = new FailLevel(arguments.GetRequiredValue(failOn).Value, arguments.GetRequiredValue(unknown).Value);
        var result = Execute(arguments);
        if (EmptyRun.Explain(result, arguments.GetValue(paths) ?? []) is { } nothing) result = result with { Diagnostics = [.. result.Diagnostics, nothing] };
        foreach (var diagnostic in result.Diagnostics) Terminal.Error.WriteLine(PrintableText.Of(diagnostic.ToString()));
        return WriteReport(arguments.GetRequiredValue(format).Value, result, Reporting(arguments, level)) ? RunOutcome.Of(result, level).ExitCode : RunOutcome.Incomplete;
    }

    /// <summary>What looks like an option, and is none, would else be taken for a path.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"There is no option {token.Value}. If it is a path, write ./{token.Value}.");
    }

    private RunResult Execute(ParseResult arguments)
    {
        using var progress = ProgressLine.For(Terminal);
        return PolicyRun.Execute(new RunRequest
        {
            Root = Terminal.WorkingDirectory,
            Paths = arguments.GetValue(paths) ?? [],
            PolicyPaths = arguments.GetValue(policies) ?? [],
            Compiled = arguments.GetValue(noBuiltIn) ? [] : [BuiltInControls.Load()],
            Controls = arguments.GetValue(controls) ?? [],
            CacheFolder = arguments.GetValue(noCache) ? null : CacheFolder.Of(Terminal),
            Progress = progress,
        });
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
