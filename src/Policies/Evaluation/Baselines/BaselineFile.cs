using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Baselines;

/// <summary>A baseline as a text: a line for its version, then one a finding, sorted, its fields between tabs.</summary>
public static class BaselineFile
{
    private const string Header = "socpolicy-baseline 1";
    private const char Separator = '\t';

    /// <summary>The whole text, with LF line ends.</summary>
    /// <param name="baseline">What to write.</param>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append(Header).Append('\n');
        text.Append("# Findings that are known: they do not fail a check. Written by `socpolicy baseline`, which writes it again.\n");
        foreach (var entry in baseline.Entries)
            text.AppendJoin(Separator, entry.Fingerprint, entry.State.Word(), entry.Control, entry.Rule, entry.Path, entry.Subject).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads a baseline. Null when it cannot be used: the bag then holds SOC2070 to SOC2072, or says why it cannot be read.</summary>
    /// <param name="shown">Its path, relative to the run's root.</param>
    /// <param name="file">Its absolute path.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Baseline? Read(string shown, string file, DiagnosticBag diagnostics) =>
        SourceText.Read(shown, file, diagnostics) is { } text ? Read(text, diagnostics) : null;

    internal static Baseline? Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (text.Line(1).TrimStart('\uFEFF') != Header)
        {
            diagnostics.Error("SOC2070", text.Span(0, text.Line(1).Length), $"The file does not begin with the line {Header}. Write it again with socpolicy baseline.");
            return null;
        }

        var found = new DiagnosticBag();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<BaselineEntry>();
        for (var line = 2; line <= text.LineCount; line++)
        {
            var content = text.Line(line);
            if (content.Length == 0 || content[0] == '#') continue;
            var start = text.OffsetAt(line, 1);
            var span = text.Span(start, start + content.Length);
            if (ReadLine(content) is not { } entry)
                found.Error("SOC2071", span, $"\"{Printable.Shorten(content)}\" is no known finding: fingerprint, verdict, control, rule, path and resource with tabs between them. Settle a merge by writing the file again with socpolicy baseline.");
            else if (!lines.TryAdd(entry.Fingerprint, line))
                found.Error("SOC2072", span, string.Create(CultureInfo.InvariantCulture, $"The fingerprint {entry.Fingerprint} stands in line {lines[entry.Fingerprint]} already. Remove one of the two."));
            else
                entries.Add(entry);
        }

        diagnostics.AddRange(found.ToSortedList());
        return found.HasErrors ? null : new Baseline(entries);
    }

    private static BaselineEntry? ReadLine(string line)
    {
        if (line.Split(Separator) is not [{ Length: 32 } fingerprint, var word, { Length: > 0 } control, { Length: > 0 } rule, var path, var subject]) return null;
        if (!fingerprint.All(char.IsAsciiHexDigitLower)) return null;
        VerdictState? state = word switch
        {
            "fail" => VerdictState.Fail,
            "unknown" => VerdictState.Unknown,
            _ => null,
        };
        return state is { } known ? new(fingerprint, known, control, rule, path, subject) : null;
    }
}
