using SocPolicy.Language;
using SocPolicy.Language.Reasoning;
using SocPolicy.Model;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Reports;

/// <summary>Writes why each verdict is what it is, as a tree of what was read and compared. The run must have traced every verdict.</summary>
public static class ReasonTreeWriter
{
    private const int DeepestShown = 24;

    /// <summary>Writes all verdicts of a run, with LF line ends; secrets are masked.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="options">How to show it; which verdicts, all when that is left out.</param>
    /// <param name="output">Takes the text; it is not flushed or closed.</param>
    public static void Write(RunResult result, ReportOptions options, TextWriter output)
    {
        foreach (var control in result.Verdicts.GroupBy(verdict => verdict.Policy))
        {
            output.Write($"{options.Style.Paint(ReportRole.Heading, $"{control.Key.Id}  {PrintableText.Of(control.Key.Title)}")}\n");
            foreach (var verdict in control.Where(verdict => options.Show?.Contains(verdict.State) != false)) WriteVerdict(verdict, options, output);
            output.Write('\n');
        }
    }

    private static void WriteVerdict(Verdict verdict, ReportOptions options, TextWriter output)
    {
        var word = options.Style.Paint(RoleOf(verdict), verdict.State.Word());
        if (verdict.Rule is not { } rule)
        {
            var because = verdict.State == VerdictState.NotApplicable ? PrintableText.Of(verdict.Reason) : "no rule is about anything in this run";
            output.Write($"\n  {word}  {because}\n");
            return;
        }

        var item = verdict.Item.Length == 0 ? "" : $"  {verdict.Item}";
        output.Write($"\n  {word}  {PrintableText.Of($"{verdict.Span.Path}:{verdict.Span.StartLine}:{verdict.Span.StartColumn}  {verdict.Kind} {verdict.Address}{item}")}\n");
        output.Write($"    {options.Style.Paint(ReportRole.Dim, PrintableText.Of($"{rule.Id}: {OneLine(rule.Assert.Text)}"))}\n");
        if (verdict.ReasonTree is null) output.Write($"    {(verdict.Reason.Length > 0 ? PrintableText.Of(verdict.Reason) : "there is nothing to judge: 0 items")}\n");
        else WriteReason(verdict.ReasonTree, 2, output);
    }

    private static void WriteReason(Reason reason, int depth, TextWriter output)
    {
        var indent = new string(' ', depth * 2);
        var word = reason.State switch
        {
            State.True => "true   ",
            State.False => "false  ",
            _ => "unknown",
        };
        output.Write($"{indent}{word}  {PrintableText.Of(Label(reason))}\n");
        if (depth >= DeepestShown)
        {
            if (reason.Parts.Count > 0) output.Write($"{indent}  ...\n");
            return;
        }

        // What C# nests, a && b && c, is one list to a reader.
        foreach (var part in Flatten(reason)) WriteReason(part, depth + 1, output);
    }

    private static IEnumerable<Reason> Flatten(Reason reason) =>
        reason.Parts.SelectMany(part => part.Kind == reason.Kind && part.Kind is ReasonKind.And or ReasonKind.Or ? Flatten(part) : [part]);

    private static string Label(Reason reason) => reason.Kind switch
    {
        ReasonKind.And => "all of these:",
        ReasonKind.Or => "one of these:",
        ReasonKind.Not => "not:",
        ReasonKind.Any => $"some item of {reason.Path}:",
        ReasonKind.All => $"every item of {reason.Path}:",
        ReasonKind.None => $"no item of {reason.Path}:",
        ReasonKind.Assumed => "unknown, taken as an answer because the rule says so:",
        ReasonKind.Worded => $"{reason.Sentence()}:",
        _ => reason.Sentence(),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static ReportRole RoleOf(Verdict verdict) => verdict.State switch
    {
        VerdictState.Pass => ReportRole.Pass,
        VerdictState.Fail => ReportRole.Error,
        VerdictState.Unknown => ReportRole.Unknown,
        _ => ReportRole.Dim,
    };
}
