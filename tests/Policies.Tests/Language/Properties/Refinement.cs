using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Fills in what a tree leaves unknown, as some run of the real thing might: the same node always in the same way.</summary>
/// <param name="seed">Which way.</param>
internal sealed class Refinement(int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<Node, Node?> done = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tree without unknowns.</summary>
    public Node? Of(Node? node)
    {
        if (node is null) return null;
        if (!done.TryGetValue(node, out var refined)) done.Add(node, refined = Fill(node));
        return refined;
    }

    /// <summary>An item of a list stays one: it may turn out to be null, but not to be no item or several.</summary>
    private Node Item(Node node)
    {
        if (node is not UnknownNode { IsText: false } unknown) return Of(node)!;
        if (!done.TryGetValue(node, out var refined))
        {
            do refined = Anything(unknown.Source, 2);
            while (refined is ListNode || (unknown.IsPresent && refined is null or NullNode));
            done.Add(node, refined ??= new NullNode(unknown.Source, 1, 3));
        }

        return refined!;
    }

    private Node? Fill(Node node)
    {
        switch (node)
        {
            case UnknownNode { IsText: true } text:
                return new TextNode(text.Prefix + Pick("", "x", "a", "80", "/") + text.Suffix, text.Source, 1, 3);
            case UnknownNode unknown:
                var filled = Anything(unknown.Source, 2);
                while (unknown.IsPresent && filled is null or NullNode) filled = Anything(unknown.Source, 2);
                return filled;
            case IntervalNode interval:
                return Trees.Number(random.Next(interval.Low, (interval.High ?? interval.Low + 3) + 1), NodeSource.Literal);
            case ListNode list:
                var items = list.Items.Select(Item).ToList();
                for (var more = list.OpenBecause is null ? 0 : random.Next(3); more > 0; more--)
                    if (Anything(list.Source, 1) is { } item) items.Insert(random.Next(items.Count + 1), item);
                return new ListNode([.. items], list.Source, 1, 9);
            case MapNode map:
                var entries = map.Entries.Select(entry => (entry.Key, Value: Of(entry.Value))).ToList();
                for (var more = map.OpenBecause is null ? 0 : random.Next(3); more > 0; more--)
                {
                    var key = Pick(Trees.Keys);
                    if (!entries.Exists(entry => string.Equals(entry.Key, key, map.Dialect.KeyComparison))) entries.Add((key, Anything(map.Source, 1)));
                }

                return new MapNode([.. entries.Where(entry => entry.Value is not null).Select(entry => new MapEntry(entry.Key, 1, 2, entry.Value!))], map.Source, 1, 9);
            default:
                return node;
        }
    }

    private Node? Anything(NodeSource source, int depth) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => new NullNode(source, 1, 3),
        2 => random.Next(2) == 0 ? new BooleanNode(true, "true", source, 1, 3) : new BooleanNode(false, "false", source, 1, 3),
        3 => Trees.Number(random.Next(-1, 100), source),
        4 or 5 => new TextNode(Pick(Trees.Texts), source, 1, 3),
        6 or 7 => new ListNode([.. Enumerable.Range(0, random.Next(4)).Select(_ => Anything(source, depth - 1)).OfType<Node>()], source, 1, 9),
        _ => new MapNode(
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => (Key: Pick(Trees.Keys), Value: Anything(source, depth - 1))).Where(entry => entry.Value is not null)
                .DistinctBy(entry => entry.Key.ToUpperInvariant()).Select(entry => new MapEntry(entry.Key, 1, 2, entry.Value!))],
            source, 1, 9),
    };

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
