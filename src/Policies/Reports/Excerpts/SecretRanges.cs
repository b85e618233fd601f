using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Reports.Excerpts;

/// <summary>
/// The parts of one file that must not be shown: values that look like secrets by their name or shape, and whatever on a line
/// does, in comments or other text that the manifest's tree does not hold.
/// </summary>
internal sealed partial class SecretRanges
{
    private readonly List<(int Start, int End)> values = [];

    /// <summary>Where values begin that the tree knows and judged to be none: references, placeholders, switches.</summary>
    private readonly HashSet<int> harmless = [];

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
        var found = values.Where(range => range.Start < end && range.End > start)
            .Select(range => (Start: Math.Max(range.Start, start), End: Math.Min(range.End, end)))
            .ToList();
        var line = text.Content[start..end];
        foreach (Match pair in NameAndValue().Matches(line))
        {
            var value = pair.Groups["value"];
            if (harmless.Contains(start + value.Index) || !Secrets.IsSecret(pair.Groups["name"].Value, value.Value.Trim('"', '\''))) continue;
            found.Add((start + value.Index, start + value.Index + value.Length));
        }

        foreach (Match word in Word().Matches(line))
        {
            if (Secrets.IsSecret(null, word.Value)) found.Add((start + word.Index, start + word.Index + word.Length));
        }

        var merged = Merge(found);
        return StillSecret(text, start, end, merged) ? [(start + line.Length - line.TrimStart().Length, end)] : merged;
    }

    /// <summary>Whether what would remain visible is a secret all the same, such as a connection string with blanks in it.</summary>
    private static bool StillSecret(SourceText text, int start, int end, List<(int Start, int End)> masked)
    {
        var visible = new System.Text.StringBuilder(end - start);
        var at = start;
        foreach (var range in masked)
        {
            // A placeholder: no shape of a secret may reach over it, and none matches it.
            visible.Append(text.Content, at, range.Start - at).Append("<>");
            at = range.End;
        }

        return Secrets.IsSecret(null, visible.Append(text.Content, at, end - at).ToString());
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> ranges)
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
            case ScalarNode scalar when Secrets.IsSecret(name, scalar.Text):
                values.Add((scalar.Start, scalar.End));
                break;
            case ScalarNode or UnknownNode or NullNode:
                harmless.Add(node.Start);
                break;
            case ListNode list:
                foreach (var item in list.Items) Add(item, name);
                break;
            case MapNode map:
                foreach (var entry in map.Entries) Add(entry.Value, NameOf(entry, map));
                break;
        }
    }

    /// <summary>The key, or the name beside a <c>value</c>.</summary>
    private static string NameOf(MapEntry entry, MapNode map)
    {
        if (!entry.Key.Equals("value", StringComparison.OrdinalIgnoreCase)) return entry.Key;
        return ((map.Find("name") ?? map.Find("Name") ?? map.Find("key")) as ScalarNode)?.Text ?? entry.Key;
    }

    /// <summary><c>name: value</c>, <c>name = value</c>, <c>--name value</c>. The value is looked at, not consumed: it may hold a pair itself.</summary>
    [GeneratedRegex(
        """
        (?<![\w.-]) (?<name>(?>[\w.-]+)) (["']?\s*[:=]\s* | (?<=--[\w.-]+)\s+)
        (?=(?<value> "[^"]*"? | '[^']*'? | \$\{\{.*?\}\} | [^\s"']+ ))
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NameAndValue();

    [GeneratedRegex("""[^\s"']+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
