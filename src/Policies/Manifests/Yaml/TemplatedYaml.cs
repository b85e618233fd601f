using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// Tells a text template of YAML (<c>replicas: {{ .Values.replicas }}</c>) from broken YAML: what it will become is not known, so
/// it gets one warning instead of a syntax error, and no resource is made of it.
/// </summary>
internal static class TemplatedYaml
{
    /// <summary>As <see cref="YamlReader.Read"/>; empty, with SOC4050, for a template.</summary>
    public static IReadOnlyList<YamlDocument> Read(NodeSource source, YamlOptions options, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var documents = YamlReader.Read(source, options, found);
        var all = found.ToSortedList();
        if (all.FirstOrDefault(item => item.Id is "SOC4040" or "SOC4043") is { } error && FindMarkerNear(source.Text, error.Span) is { } marker)
        {
            Report(marker, diagnostics);
            return [];
        }

        diagnostics.AddRange(all);
        return documents;
    }

    /// <summary>Adds SOC4050.</summary>
    public static void Report(SourceSpan marker, DiagnosticBag diagnostics) =>
        diagnostics.Warning("SOC4050", marker, "The file is a template, which is not evaluable as it stands. Render it, with helm template for example, and check the result.");

    /// <summary>The first <c>{{</c> of a text; null when there is none.</summary>
    public static SourceSpan? FindMarker(SourceText text)
    {
        var at = text.Content.IndexOf("{{", StringComparison.Ordinal);
        return at < 0 ? null : text.Span(at, at + 2);
    }

    /// <summary>A <c>{{</c> outside of quotation marks in the lines of an error or beside them: what made the text no YAML.</summary>
    private static SourceSpan? FindMarkerNear(SourceText text, SourceSpan error)
    {
        for (var number = Math.Max(1, error.StartLine - 1); number <= Math.Min(text.LineCount, error.EndLine + 1); number++)
        {
            var line = text.Line(number);
            var at = line.IndexOf("{{", StringComparison.Ordinal);
            if (at < 0 || IsQuoted(line.AsSpan(0, at)) || line.AsSpan().TrimStart() is ['#', ..]) continue;
            var start = text.OffsetAt(number, at + 1);
            return text.Span(start, start + 2);
        }

        return null;
    }

    private static bool IsQuoted(ReadOnlySpan<char> before) => before.Count('"') % 2 != 0 || before.Count('\'') % 2 != 0;
}
