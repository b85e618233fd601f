using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Language.Secrecy;
using SocPolicy.Manifests;

namespace SocPolicy.Reports.Excerpts;

/// <summary>
/// The parts of one file that must not be shown: values that look like secrets by their name or shape, and whatever on a line
/// does, in comments or other text that the manifest's tree does not hold.
/// </summary>
internal sealed partial class SecretRanges
{
    private readonly List<(int Start, int End)> values = [];

    /// <summary>The values that the tree knows and judged to be none, by where they begin: references, placeholders, switches.</summary>
    private readonly Dictionary<int, int> harmless = [];

    /// <summary>Of a file that is no manifest: its lines alone tell.</summary>
    public SecretRanges()
    {
    }

    /// <summary>Of a manifest.</summary>
    public SecretRanges(Manifest manifest)
    {
        foreach (var document in manifest.Documents) Add(document, null);
    }

    /// <summary>The ranges to mask within a part of the file, sorted and apart from each other.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Offset of a line's start.</param>
    /// <param name="end">Offset of the line's end, without its line break.</param>
    public IReadOnlyList<(int Start, int End)> In(SourceText text, int start, int end)
    {
        var line = new VisibleLine(text.Content[start..end], start);
        foreach (var range in values) line.Mask(range.Start, range.End);
        foreach (var (from, to) in harmless.Where(range => range.Key < end && range.Value > start)) line.Settle(from, to);
        foreach (Match pair in NameAndValue().Matches(line.Text))
        {
            var (name, value) = (pair.Groups["name"].Value, pair.Groups["value"]);
            if (Secrets.NamesSecret(name) && Secrets.IsSecret(name, value.Value.Trim('"', '\''))) line.Mask(start + value.Index, start + value.Index + value.Length);
        }

        if (Secrets.IsSecret(null, line.Text)) MaskByShape(line, start, end);
        return Merge(line.Masked);
    }

    /// <summary>Masks the words that are secrets. What no single word gives away, the whole line may: then none of it is shown.</summary>
    private static void MaskByShape(VisibleLine line, int start, int end)
    {
        foreach (Match word in Word().Matches(line.Text))
        {
            if (Secrets.IsSecret(null, word.Value)) line.Mask(start + word.Index, start + word.Index + word.Length);
        }

        if (Secrets.IsSecret(null, line.Text)) line.Mask(start + line.Text.Length - line.Text.TrimStart().Length, end);
    }

    private static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in ranges.Where(range => range.End > range.Start).Order())
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        }

        return merged;
    }

    private void Add(Node node, string? name)
    {
        switch (node)
        {
            case ScalarNode or UnknownNode when NamedValues.IsSecret(node, name):
                values.Add((node.Start, node.End));
                break;
            case ScalarNode or NullNode:
            // A template with a text of its own may hold a secret all the same.
            case UnknownNode when !node.Span.Text.AsSpan().ContainsAny('"', '\''):
                harmless[node.Start] = node.End;
                break;
            case ListNode list:
                foreach (var item in list.Items) Add(item, name);
                break;
            case MapNode map:
                foreach (var entry in map.Entries) Add(entry.Value, NamedValues.NameOf(entry, map));
                break;
        }
    }

    /// <summary>
    /// <c>name: value</c>, <c>name = value</c>, <c>--name value</c>, <c>&lt;name&gt;value</c>. The value is looked at, not consumed:
    /// it may hold a pair itself.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![\w.-]) (?<name>(?>[\w.-]+)) (["']?\s*[:=]\s* | > | (?<=--[\w.-]+)\s+)
        (?=(?<value> "[^"]*"? | '[^']*'? | \$\{\{.*?\}\} | [^\s"'<>;][^"'<>;]*(?=;) | [^\s"'<>]+ ))
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NameAndValue();

    [GeneratedRegex("""[^\s"'<>]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
