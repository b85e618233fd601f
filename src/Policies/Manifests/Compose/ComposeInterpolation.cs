using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>
/// Replaces variables by the Compose specification, "Interpolation": <c>$X ${X} ${X:-d} ${X-d} ${X:?e} ${X?e} ${X:+r} ${X+r}</c>, and
/// <c>$$</c> for a dollar sign. A default counts as the value; a variable without one is unknown.
/// </summary>
internal sealed class ComposeInterpolation(ComposeVariables variables)
{
    private const int MaximumDepth = 16;
    private const int LongestText = 65_536;

    /// <summary>The tree with its texts replaced; what has no variables stays the same object.</summary>
    public Node Expand(Node node)
    {
        switch (node)
        {
            case TextNode text when text.Text.Contains('$', StringComparison.Ordinal):
                var expanded = Expand(text.Text, 0);
                return expanded.Length > LongestText
                    ? new UnknownNode("the text is too long after its variables are replaced", text.Source, text.Start, text.End) { IsPresent = true }
                    : expanded.ToNode(text.Source, text.Start, text.End);
            case ListNode list:
                var items = list.Items.Select(Expand).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End);
            case MapNode map:
                var entries = map.Entries.Select(entry => entry with { Value = Expand(entry.Value) }).ToArray();
                return entries.SequenceEqual(map.Entries) ? map : new MapNode(entries, map.Source, map.Start, map.End);
            default:
                return node;
        }
    }

    private ExpandedText Expand(string text, int depth)
    {
        var parts = new List<ExpandedText>();
        var at = 0;
        while (at < text.Length)
        {
            var dollar = text.IndexOf('$', at);
            if (dollar < 0 || dollar == text.Length - 1) break;
            parts.Add(ExpandedText.Known(text[at..dollar]));
            at = dollar + 1;
            if (text[at] == '$')
            {
                parts.Add(ExpandedText.Known("$"));
                at++;
            }
            else if (text[at] == '{')
            {
                var end = Close(text, at);
                parts.Add(end < 0 || depth == MaximumDepth ? ExpandedText.Unknown("a variable in the text cannot be read") : Braced(text[(at + 1)..end], depth));
                at = end < 0 ? text.Length : end + 1;
            }
            else
            {
                var length = NameLength(text.AsSpan(at));
                parts.Add(length == 0 ? ExpandedText.Known("$") : Variable(text.Substring(at, length)));
                at += length;
            }
        }

        parts.Add(ExpandedText.Known(text[at..]));
        return ExpandedText.Join(parts);
    }

    private ExpandedText Braced(string inner, int depth)
    {
        var length = NameLength(inner);
        if (length == 0) return ExpandedText.Unknown("a variable in the text cannot be read");
        var name = inner[..length];
        var rest = inner[length..];
        if (rest.Length == 0) return Variable(name);
        var asksContent = rest[0] == ':';
        if (asksContent) rest = rest[1..];
        if (rest.Length == 0) return ExpandedText.Unknown("a variable in the text cannot be read");
        var value = variables[name];
        var isSet = value is not null && (!asksContent || value.Length > 0);
        return rest[0] switch
        {
            '-' => isSet ? ExpandedText.Known(value!) : Expand(rest[1..], depth + 1),
            '?' => isSet ? ExpandedText.Known(value!) : Variable(name),
            '+' when value is null => ExpandedText.Unknown(Cause(name)),
            '+' => isSet ? Expand(rest[1..], depth + 1) : ExpandedText.Known(""),
            _ => ExpandedText.Unknown("a variable in the text cannot be read"),
        };
    }

    private ExpandedText Variable(string name) => variables[name] is { } value ? ExpandedText.Known(value) : ExpandedText.Unknown(Cause(name));

    private static string Cause(string name) => $"{Printable.Shorten(name)} is set by the environment, if at all";

    /// <summary>The offset of the brace that closes the one at an offset; -1 when there is none.</summary>
    private static int Close(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at;
        }

        return -1;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsAsciiLetter(text[0]) || text[0] == '_')) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '_')) length++;
        return length;
    }
}
