using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Partial;

/// <summary>What a value made from others refers to.</summary>
internal static class NodeReferences
{
    /// <summary>A value that refers to more resources than this refers to these only.</summary>
    private const int Most = 200;

    /// <summary>The references of some nodes and of everything in them, as no more than this kind.</summary>
    public static IReadOnlyList<ResourceReference> Of(ReferenceKind atMost, params ReadOnlySpan<Node?> nodes)
    {
        List<ResourceReference>? found = null;
        foreach (var node in nodes) Collect(node, atMost, ref found);
        return found is null ? [] : found;
    }

    private static void Collect(Node? node, ReferenceKind atMost, ref List<ResourceReference>? found)
    {
        if (node is null || found?.Count >= Most) return;
        foreach (var reference in node.References)
        {
            var weaker = reference.Kind < atMost ? reference with { Kind = atMost } : reference;
            found ??= [];
            if (found.Count < Most && !found.Contains(weaker)) found.Add(weaker);
        }

        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries) Collect(entry.Value, atMost, ref found);
                break;
            case ListNode list:
                foreach (var item in list.Items) Collect(item, atMost, ref found);
                break;
        }
    }
}
