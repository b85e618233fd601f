using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Model;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Reports;

/// <summary>Text that a person reads: findings by file, each with its source line, why, and what to do; then the counts.</summary>
internal sealed class TextReport : IReportFormat
{
    private static readonly HashSet<VerdictState> ShownByDefault = [VerdictState.Fail, VerdictState.Unknown];

    /// <inheritdoc />
    public string Name => "text";

    /// <inheritdoc />
    public void Write(RunResult result, ReportOptions options, TextWriter output)
    {
        var show = options.Show ?? ShownByDefault;
        var manifests = new Dictionary<SourceText, Manifests.Manifest>();
        foreach (var manifest in result.Manifests) manifests.TryAdd(manifest.Text, manifest);
        var writer = new TextFindingWriter(options, output);
        foreach (var file in Entries(result, show).GroupBy(entry => entry.Span.Path))
        {
            writer.WriteFile(file.Key);
            foreach (var entry in file)
            {
                if (entry.Finding is null) writer.WritePass(entry.Pass!);
                else writer.WriteFinding(entry.Finding, entry.Span.Source is { } text ? manifests.GetValueOrDefault(text) : null);
            }

            output.Write('\n');
        }

        if (show.Contains(VerdictState.NotEvaluated)) WriteNotEvaluated(result, options, output);
        if (show.Contains(VerdictState.NotApplicable)) WriteNotApplicable(result, options, output);
        WriteSummary(RunSummary.Of(result), RunOutcome.Of(result, options.FailLevel), options, output);
    }

    /// <summary>What is shown of each file, in the order of its text.</summary>
    private static IEnumerable<Entry> Entries(RunResult result, IReadOnlySet<VerdictState> show)
    {
        var findings = result.Findings.Where(finding => show.Contains(finding.State)).Select(finding => new Entry(finding.Span, finding.Policy.Id, finding, null));
        if (!show.Contains(VerdictState.Pass)) return findings;
        return findings
            .Concat(result.Verdicts.Where(verdict => verdict.State == VerdictState.Pass).Select(verdict => new Entry(verdict.Span, verdict.Policy.Id, null, verdict)))
            .OrderBy(entry => entry.Span.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Span.Start)
            .ThenBy(entry => entry.Control, StringComparer.Ordinal);
    }

    private static void WriteNotEvaluated(RunResult result, ReportOptions options, TextWriter output)
    {
        var silent = result.Verdicts.Where(verdict => verdict.State == VerdictState.NotEvaluated).ToList();
        if (silent.Count == 0) return;
        output.Write(options.Style.Paint(ReportRole.Heading, "Not evaluated: nothing here is what these controls judge") + "\n\n");
        foreach (var verdict in silent) output.Write($"  {options.Style.Paint(ReportRole.Dim, verdict.Policy.Id)}  {PrintableText.Of(verdict.Policy.Title)}\n");
        output.Write('\n');
    }

    private static void WriteNotApplicable(RunResult result, ReportOptions options, TextWriter output)
    {
        var outOfScope = result.Verdicts.Where(verdict => verdict.State == VerdictState.NotApplicable).ToList();
        if (outOfScope.Count == 0) return;
        output.Write(options.Style.Paint(ReportRole.Heading, "Not applicable: the settings put these controls out of scope") + "\n\n");
        foreach (var verdict in outOfScope)
        {
            output.Write($"  {options.Style.Paint(ReportRole.Dim, verdict.Policy.Id)}  {PrintableText.Of(verdict.Policy.Title)}\n");
            output.Write($"    Reason: {PrintableText.Of(verdict.Reason)}\n");
        }

        output.Write('\n');
    }

    private static void WriteSummary(RunSummary summary, RunOutcome outcome, ReportOptions options, TextWriter output)
    {
        var failed = summary.FailedBySeverity.Where(pair => pair.Value > 0)
            .OrderByDescending(pair => pair.Key)
            .Select(pair => options.Style.Paint(RoleOf(pair.Key), Counted.Say(pair.Value, pair.Key.Word())));
        var detail = summary.Failed == 0 ? "" : $" ({string.Join(", ", failed)})";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{Counted.Say(summary.Manifests, "manifest")}, {Counted.Say(summary.Controls, "control")}: "));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{summary.Failed} failed{detail}, {summary.Unknown} unknown, {summary.Passed} passed.\n"));
        if (summary.NotEvaluated > 0) output.Write($"Not evaluated: {Counted.Say(summary.NotEvaluated, "control")}, as nothing here is what they judge. That is no pass.\n");
        if (summary.NotApplicable > 0) output.Write($"Not applicable: {Counted.Say(summary.NotApplicable, "control")}, as the settings say.\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"Exit code {outcome.ExitCode}: {outcome.Meaning}\n"));
    }

    internal static ReportRole RoleOf(Severity severity) => severity switch
    {
        Severity.Error => ReportRole.Error,
        Severity.Warning => ReportRole.Warning,
        _ => ReportRole.Note,
    };

    private sealed record Entry(SourceSpan Span, string Control, Finding? Finding, Verdict? Pass);
}
