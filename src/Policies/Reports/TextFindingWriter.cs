using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Manifests;
using SocPolicy.Model;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Reports;

/// <summary>Writes the findings of the text report, one below the other.</summary>
internal sealed class TextFindingWriter(ReportOptions options, TextWriter output)
{
    private const int WidthOfPaper = 120;
    private const int NarrowestExcerpt = 24;
    private const int MostResources = 3;
    private const string Indent = "    ";

    private (SourceText? Text, SecretRanges Ranges) secrets = (null, new SecretRanges());
    private bool afterFinding;

    /// <summary>The heading of a file.</summary>
    public void WriteFile(string path)
    {
        afterFinding = false;
        output.Write(Paint(ReportRole.Heading, path.Length == 0 ? "The whole run" : PrintableText.Of(path)) + "\n");
    }

    /// <summary>A verdict that holds, in one line.</summary>
    public void WritePass(Verdict verdict)
    {
        if (afterFinding) output.Write('\n');
        afterFinding = false;
        var resource = Paint(ReportRole.Dim, PrintableText.Of($"{verdict.Kind} {verdict.Address} {verdict.Item}".TrimEnd()));
        output.Write($"  {Paint(ReportRole.Pass, verdict.State.Word())} {verdict.Policy.Id}  {PrintableText.Of(verdict.Policy.Title)}  {Place(verdict.Span)}  {resource}\n");
    }

    /// <summary>A finding.</summary>
    /// <param name="finding">What to write.</param>
    /// <param name="manifest">The manifest of its file; null when the file is none.</param>
    public void WriteFinding(Finding finding, Manifest? manifest)
    {
        var (role, word) = finding.State switch
        {
            VerdictState.Unknown => (ReportRole.Unknown, finding.State.Word()),
            VerdictState.Waived => (ReportRole.Dim, finding.State.Word()),
            _ => (TextReport.RoleOf(finding.Severity), finding.Severity.Word()),
        };
        afterFinding = true;
        output.Write($"\n  {Paint(role, $"{word} {finding.Policy.Id}")}  {PrintableText.Of(finding.Policy.Title)}\n");
        output.Write($"{Indent}{Place(finding.Span)}  {Paint(ReportRole.Dim, Resources(finding))}\n");
        WriteExcerpt(finding.Span, role, manifest);
        WriteField("", finding.Message);
        if (finding.Reason != finding.Message) WriteField("Reason: ", finding.Reason);
        if (finding.First.Waiver is { } waiver) WriteField("Waived: ", Describe(waiver, finding.First.Underlying));
        WriteField("Fix: ", finding.Policy.Remediation);
        WriteField("Criteria: ", string.Join(", ", finding.Policy.Criteria));
    }

    /// <summary>What the rule says all the same, until when that is accepted, by whom and why.</summary>
    private static string Describe(Waiver waiver, VerdictState underlying)
    {
        var approver = waiver.Approver.Length > 0 ? $", accepted by {waiver.Approver}" : "";
        var until = waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{underlying.Word()}, until {until}, {waiver.Ticket}{approver}: {waiver.Justification} ({Place(waiver.Span)})";
    }

    private void WriteExcerpt(SourceSpan span, ReportRole role, Manifest? manifest)
    {
        var number = span.StartLine.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var gutter = Indent.Length + number.Length + " | ".Length;
        var room = Math.Max(NarrowestExcerpt, (options.Width > 0 ? options.Width : WidthOfPaper) - gutter);
        if (SourceExcerpt.Of(span, SecretsOf(span, manifest), room) is not { } excerpt) return;
        output.Write($"{Indent}{Paint(ReportRole.Dim, $"{number} | ")}{excerpt.Line}\n");
        var blanks = excerpt.Caret.Length - excerpt.Caret.TrimStart().Length;
        output.Write($"{Indent}{Paint(ReportRole.Dim, $"{"",4} | ")}{excerpt.Caret[..blanks]}{Paint(role, excerpt.Caret[blanks..])}\n");
    }

    /// <summary>The secrets of one file are found once: findings come file by file.</summary>
    private SecretRanges SecretsOf(SourceSpan span, Manifest? manifest)
    {
        if (secrets.Text is null || !ReferenceEquals(secrets.Text, span.Source))
            secrets = (span.Source, manifest is null ? new SecretRanges() : new SecretRanges(manifest));
        return secrets.Ranges;
    }

    /// <summary>A text in one paragraph, broken between words when the width is known; nothing when it is empty.</summary>
    private void WriteField(string label, string text)
    {
        if (text.Length == 0) return;
        output.Write(Indent + Paint(ReportRole.Dim, label));
        var column = Indent.Length + label.Length;
        var words = PrintableText.Of(text.ReplaceLineEndings(" ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && options.Width > 0 && column + 1 + words[i].Length > options.Width)
            {
                output.Write($"\n{Indent}{new string(' ', label.Length)}");
                column = Indent.Length + label.Length;
            }
            else if (i > 0)
            {
                output.Write(' ');
                column++;
            }

            output.Write(words[i]);
            column += words[i].Length;
        }

        output.Write('\n');
    }

    private static string Place(SourceSpan span) =>
        span.Source is null ? "" : PrintableText.Of(string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{span.StartLine}:{span.StartColumn}"));

    private static string Resources(Finding finding)
    {
        var more = finding.Resources.Count - MostResources;
        var shown = string.Join(", ", finding.Resources.Take(MostResources));
        return PrintableText.Of(more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {more} more") : shown);
    }

    private string Paint(ReportRole role, string text) => options.Style.Paint(role, text);
}
