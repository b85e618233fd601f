using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>The parameters of a file, and texts with template expressions <c>${{ }}</c> replaced by them.</summary>
internal sealed class TemplateParameters
{
    private const string Open = "${{";
    private const string Close = "}}";
    private const string Prefix = "parameters.";
    private const int LongestText = 65_536;
    private const int MostNodes = 10_000;

    private readonly Dictionary<string, Node> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file declares, with the values that it is given.</summary>
    /// <param name="root">The file: <c>parameters</c> is a list of declarations, or a map of defaults.</param>
    /// <param name="given">The values of whoever uses it; null for a pipeline, whose defaults count.</param>
    public TemplateParameters(MapNode root, MapNode? given)
    {
        switch (root.Find("parameters"))
        {
            case ListNode list:
                foreach (var item in list.Items.OfType<MapNode>())
                {
                    if (item.Find("name") is ScalarNode name && item.Find("default") is { } value) values[name.Text] = value;
                }

                break;
            case MapNode map:
                foreach (var entry in map.Entries) values[entry.Key] = entry.Value;
                break;
        }

        // Templates that pass a value on twice would double it with each use.
        foreach (var entry in given?.Entries ?? [])
        {
            values[entry.Key] = Count(entry.Value, 0) <= MostNodes
                ? entry.Value
                : new UnknownNode($"it holds more than {MostNodes} values", entry.Value.Source, entry.Value.Start, entry.Value.End) { IsPresent = true };
        }
    }

    /// <summary>The tree with its expressions replaced: what is no parameter of a known value is unknown.</summary>
    public Node Expand(Node node)
    {
        switch (node)
        {
            case TextNode text when text.Text.Contains(Open, StringComparison.Ordinal):
                return Expand(text);
            case ListNode list:
                var items = list.Items.Select(Expand).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
            case MapNode map:
                var entries = new List<MapEntry>(map.Entries.Count);
                var open = map.OpenBecause;
                foreach (var entry in map.Entries)
                {
                    if (IsExpression(entry.Key)) open ??= Cause(entry.Key);
                    else entries.Add(entry with { Value = Expand(entry.Value) });
                }

                return entries.SequenceEqual(map.Entries) ? map : new MapNode([.. entries], map.Source, map.Start, map.End) { OpenBecause = open };
            default:
                return node;
        }
    }

    /// <summary>Whether a key decides about what is below it: <c>${{ if ... }}</c>.</summary>
    public static bool IsExpression(string key) => key.StartsWith(Open, StringComparison.Ordinal);

    /// <summary>Why something under an expression is unknown.</summary>
    public static string Cause(string expression) => $"{Printable.Shorten(expression)} is decided when the pipeline is compiled";

    private Node Expand(TextNode text)
    {
        if (text.Text.StartsWith(Open, StringComparison.Ordinal) && text.Text.IndexOf(Close, StringComparison.Ordinal) == text.Text.Length - Close.Length)
            return Value(text.Text[Open.Length..^Close.Length].Trim()) ?? new UnknownNode(Cause(text.Text), text.Source, text.Start, text.End) { IsPresent = true };
        var parts = new List<ExpandedText>();
        var at = 0;
        for (var start = text.Text.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = text.Text.IndexOf(Open, at, StringComparison.Ordinal))
        {
            var end = text.Text.IndexOf(Close, start, StringComparison.Ordinal);
            if (end < 0) break;
            parts.Add(ExpandedText.Known(text.Text[at..start]));
            var inner = text.Text[(start + Open.Length)..end].Trim();
            parts.Add(Value(inner) is ScalarNode scalar ? ExpandedText.Known(scalar.Text) : ExpandedText.Unknown(Cause(text.Text[start..(end + Close.Length)])));
            at = end + Close.Length;
        }

        parts.Add(ExpandedText.Known(text.Text[at..]));
        var expanded = ExpandedText.Join(parts);
        return expanded.Length > LongestText
            ? new UnknownNode("the text is too long after its parameters are replaced", text.Source, text.Start, text.End) { IsPresent = true }
            : expanded.ToNode(text.Source, text.Start, text.End);
    }

    private static int Count(Node node, int count)
    {
        count++;
        var below = node switch
        {
            MapNode map => map.Entries.Select(entry => entry.Value),
            ListNode list => list.Items,
            _ => [],
        };
        foreach (var inner in below)
        {
            if (count > MostNodes) break;
            count = Count(inner, count);
        }

        return count;
    }

    private Node? Value(string expression)
    {
        if (!expression.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var value = values.GetValueOrDefault(expression[Prefix.Length..]);
        // A value with an expression in it is one of whoever gave it, and was not decided there either.
        return value is TextNode text && text.Text.Contains(Open, StringComparison.Ordinal) ? null : value;
    }
}
