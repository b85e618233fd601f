using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>What rules see of texts with expressions in them.</summary>
internal static class ExpressionNodes
{
    /// <summary>
    /// The same tree with unknown texts where expressions stand: around them the text is known. A text without expressions, and a
    /// tree of such, stays the same object.
    /// </summary>
    public static Node Expand(Node node)
    {
        switch (node)
        {
            case TextNode text when ExpressionSlot.IsIn(text.Text):
                return Unknown(text);
            case ListNode list:
                var items = list.Items.Select(Expand).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
            case MapNode map:
                var entries = map.Entries.Select(entry => entry with { Value = Expand(entry.Value) }).ToArray();
                return entries.SequenceEqual(map.Entries) ? map : new MapNode(entries, map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };
            default:
                return node;
        }
    }

    /// <summary>
    /// A script as it is written, expressions included, since rules look for the words around them. Unknown when it consists of
    /// expressions alone: then there are no such words.
    /// </summary>
    public static Node Script(Node node)
    {
        if (node is not TextNode text || !ExpressionSlot.IsIn(text.Text)) return node;
        var known = text.Text;
        foreach (var slot in Enumerable.Reverse(ExpressionSlot.Find(text.Text))) known = known.Remove(slot.Start, slot.End - slot.Start);
        return string.IsNullOrWhiteSpace(known) ? Unknown(text) : text;
    }

    /// <summary>Every expression below a node as <c>{ in, text, prints, reads }</c>, each at its own place.</summary>
    /// <param name="node">A step.</param>
    /// <param name="scope">What variables hold.</param>
    public static List<Node> List(MapNode node, VariableScope scope)
    {
        var found = new List<Node>();
        foreach (var entry in node.Entries) Collect(entry.Key, entry.Value, scope, found);
        return found;
    }

    private static UnknownNode Unknown(TextNode text)
    {
        var slots = ExpressionSlot.Find(text.Text);
        var cause = $"${{{{ {Printable.Shorten(slots[0].Text)} }}}} is known only when the workflow runs";
        return new(cause, text.Source, text.Start, text.End)
        {
            IsPresent = true,
            // Alone, an expression may give a list or a map as well.
            IsText = slots.Count > 1 || slots[0].Start > 0 || slots[0].End < text.Text.Length,
            Prefix = text.Text[..slots[0].Start],
            Suffix = text.Text[slots[^1].End..],
        };
    }

    private static void Collect(string path, Node node, VariableScope scope, List<Node> found)
    {
        switch (node)
        {
            case TextNode text when ExpressionSlot.IsIn(text.Text):
                Add(path, text, scope, found);
                break;
            case ListNode list:
                foreach (var item in list.Items) Collect(path, item, scope, found);
                break;
            case MapNode map:
                foreach (var entry in map.Entries) Collect($"{path}.{entry.Key}", entry.Value, scope, found);
                break;
        }
    }

    private static void Add(string path, TextNode text, VariableScope scope, List<Node> found)
    {
        var slots = ExpressionSlot.Find(text.Text);
        var written = Places(text, slots.Count);
        for (var i = 0; i < slots.Count; i++)
        {
            var (start, end) = written is null ? (text.Start, text.End) : (text.Start + written[i].Start, text.Start + written[i].End);
            var flow = slots[i].IsClosed ? ExpressionParser.Parse(slots[i].Text) : null;
            TextNode Text(string content) => new(content, text.Source, start, end);
            Node Texts(IEnumerable<string>? contents) => contents is null
                ? new UnknownNode(flow is null ? "the expression cannot be read" : "more than 256 contexts flow into it", text.Source, start, end) { IsPresent = true }
                : new ListNode([.. contents.Select(Text)], text.Source, start, end);

            found.Add(new MapNode(
                [
                    new("in", 0, 0, Text(path)),
                    new("text", 0, 0, Text(slots[i].Text)),
                    new("prints", 0, 0, Texts(flow is null ? null : scope.Resolve(flow.Prints))),
                    new("reads", 0, 0, Texts(flow is null ? null : scope.Resolve(flow.Reads))),
                ],
                text.Source,
                start,
                end));
        }
    }

    /// <summary>Where the expressions stand in the file, relative to the text's start; null when escapes or folding hide that.</summary>
    private static List<ExpressionSlot>? Places(TextNode text, int count)
    {
        var written = ExpressionSlot.Find(text.Source.Text.Content[text.Start..text.End]);
        return written.Count == count ? written : null;
    }
}
