using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Partial;

/// <summary>One of two values, of which it is not known which: what both have in common is known all the same.</summary>
internal static class Alternatives
{
    /// <summary>What is sure of a value that is one of two.</summary>
    /// <param name="left">One; null when it would be absent.</param>
    /// <param name="right">The other; null when it would be absent.</param>
    /// <param name="cause">Why it is not known which.</param>
    /// <param name="place">Where the choice stands.</param>
    public static Node Of(Node? left, Node? right, string cause, Node place)
    {
        if (left is null or NullNode || right is null or NullNode) return Unknown(left, right, cause, place, isPresent: false);
        switch (left, right)
        {
            case (ScalarNode a, ScalarNode b) when a.Text == b.Text && a.GetType() == b.GetType() && a.References.Count == 0 && b.References.Count == 0:
                return left;
            case (MapNode a, MapNode b):
                return OfMaps(a, b, cause, place);
            case (ListNode a, ListNode b):
                return OfLists(a, b, cause, place);
            case (TextNode or UnknownNode { IsText: true, IsPresent: true }, TextNode or UnknownNode { IsText: true, IsPresent: true }):
                return OfTexts(left, right, cause, place);
            default:
                return Unknown(left, right, cause, place, isPresent: IsPresent(left) && IsPresent(right));
        }
    }

    private static MapNode OfMaps(MapNode left, MapNode right, string cause, Node place)
    {
        var entries = new List<MapEntry>();
        foreach (var entry in left.Entries)
        {
            var other = right.Find(entry.Key) ?? (right.OpenBecause is { } open ? new UnknownNode(open, place.Source, place.Start, place.End) : null);
            entries.Add(entry with { Value = Of(entry.Value, other, cause, entry.Value) });
        }

        foreach (var entry in right.Entries)
        {
            if (left.Find(entry.Key) is null) entries.Add(entry with { Value = Of(null, entry.Value, cause, entry.Value) });
        }

        return new([.. entries], Placed.Plain(place.Source), place.Start, place.End) { OpenBecause = left.OpenBecause ?? right.OpenBecause };
    }

    private static ListNode OfLists(ListNode left, ListNode right, string cause, Node place)
    {
        var common = Math.Min(left.Items.Count, right.Items.Count);
        var items = new Node[common];
        for (var i = 0; i < common; i++) items[i] = Of(left.Items[i], right.Items[i], cause, left.Items[i]);
        var isSame = left.Items.Count == right.Items.Count;
        return new(items, Placed.Plain(place.Source), place.Start, place.End) { OpenBecause = left.OpenBecause ?? right.OpenBecause ?? (isSame ? null : cause) };
    }

    private static UnknownNode OfTexts(Node left, Node right, string cause, Node place)
    {
        var (prefix, suffix) = (Start(left), End(left));
        var (otherPrefix, otherSuffix) = (Start(right), End(right));
        var begin = prefix.AsSpan().CommonPrefixLength(otherPrefix);
        var end = 0;
        while (end < suffix.Length && end < otherSuffix.Length && suffix[^(end + 1)] == otherSuffix[^(end + 1)]) end++;
        // The ends of a known text must not overlap: "aa" or "aaa" begins with "aa" and need not end with another.
        var shortest = Math.Min(left is TextNode a ? a.Text.Length : int.MaxValue, right is TextNode b ? b.Text.Length : int.MaxValue);
        end = Math.Min(end, Math.Max(0, shortest - begin));
        return new(cause, Annotated(left, right, place), place.Start, place.End) { IsPresent = true, IsText = true, Prefix = prefix[..begin], Suffix = end == 0 ? "" : suffix[^end..] };
    }

    private static string Start(Node node) => node is TextNode text ? text.Text : ((UnknownNode)node).Prefix;

    private static string End(Node node) => node is TextNode text ? text.Text : ((UnknownNode)node).Suffix;

    private static bool IsPresent(Node node) => node is not UnknownNode { IsPresent: false };

    private static UnknownNode Unknown(Node? left, Node? right, string cause, Node place, bool isPresent) =>
        new(cause, Annotated(left, right, place), place.Start, place.End) { IsPresent = isPresent };

    private static NodeSource Annotated(Node? left, Node? right, Node place)
    {
        var references = NodeReferences.Of(ReferenceKind.Possible, left, right);
        return references.Count == 0 ? Placed.Plain(place.Source) : new AnnotatedSource(place.Source.Text, place.Dialect) { References = references };
    }
}
