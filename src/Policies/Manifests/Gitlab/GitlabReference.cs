using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>The tag <c>!reference [.job, key]</c>, which stands for a value of another job. Every list and map is resolved once.</summary>
/// <param name="root">The pipeline, all files merged.</param>
internal sealed class GitlabReference(MapNode root)
{
    private const string Tag = "!reference";
    private const int MaximumDepth = 10;

    private readonly Dictionary<Node, Node> resolved = new(ReferenceEqualityComparer.Instance);
    private int depth;

    /// <summary>The path behind the tag, as it is.</summary>
    public static Node? Read(string tag, Node node) => tag == Tag ? node : null;

    /// <summary>The tree with references replaced by what they stand for; unknown for what is not there.</summary>
    public Node Resolve(Node node)
    {
        if (node is not (ListNode or MapNode)) return node;
        if (resolved.TryGetValue(node, out var known)) return known;
        return resolved[node] = node switch
        {
            ListNode list when IsReference(list) => Follow(list),
            ListNode list => Resolve(list),
            _ => Resolve((MapNode)node),
        };
    }

    private Node Follow(ListNode path)
    {
        // Asked for again while it is followed, it goes in a circle.
        resolved[path] = Unknown(path, "it refers to itself");
        if (depth == MaximumDepth) return Unknown(path, $"the reference goes through more than {MaximumDepth} others");
        if (Find(path) is not { } found) return Unknown(path, root.OpenBecause ?? "what it refers to is not there");
        depth++;
        var result = Resolve(found);
        depth--;
        return result;
    }

    private ListNode Resolve(ListNode list)
    {
        var items = list.Items.Select(Resolve).ToArray();
        return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
    }

    private MapNode Resolve(MapNode map)
    {
        var entries = map.Entries.Select(entry => entry with { Value = Resolve(entry.Value) }).ToArray();
        return entries.SequenceEqual(map.Entries) ? map : new MapNode(entries, map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };
    }

    private static bool IsReference(ListNode list) => list.Source.Text.Content.AsSpan(0, list.Start).TrimEnd().EndsWith(Tag, StringComparison.Ordinal)
        || list.Source.Text.Content.AsSpan(list.Start, list.End - list.Start).StartsWith(Tag, StringComparison.Ordinal);

    private Node? Find(ListNode path)
    {
        Node? node = root;
        foreach (var step in path.Items) node = step is ScalarNode key ? (node as MapNode)?.Find(key.Text) : null;
        return node;
    }

    private static UnknownNode Unknown(ListNode place, string cause) => new(cause, place.Source, place.Start, place.End) { IsPresent = true };
}
