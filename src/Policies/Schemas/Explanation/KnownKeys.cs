using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;

namespace SocPolicy.Schemas.Explanation;

/// <summary>The keys that a schema names, for suggestions.</summary>
internal static class KnownKeys
{
    /// <summary>Of its own <c>properties</c>, those that are not refused.</summary>
    public static IEnumerable<string> OfOne(MapNode schema) => ((schema.Find("properties") as MapNode)?.Entries ?? [])
        .Where(entry => entry.Value is not BooleanNode { Value: false })
        .Select(entry => entry.Key);

    /// <summary>Its own, and those of the schemas that it applies to the same value; each once.</summary>
    public static IEnumerable<string> Of(MapNode schema, SchemaTranslation schemas)
    {
        var visited = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var keys = new List<string>();
        var pending = new Stack<Node>([schema]);
        while (pending.TryPop(out var node))
        {
            if (node is not MapNode map || !visited.Add(map)) continue;
            keys.AddRange(OfOne(map));
            if (schemas.TargetOf(map) is { } target) pending.Push(target);
            foreach (var keyword in (ReadOnlySpan<string>)["if", "then", "else"])
            {
                if (map.Find(keyword) is { } one) pending.Push(one);
            }

            foreach (var keyword in (ReadOnlySpan<string>)["allOf", "anyOf", "oneOf"])
            {
                foreach (var one in (map.Find(keyword) as ListNode)?.Items ?? []) pending.Push(one);
            }

            foreach (var entry in (map.Find("dependentSchemas") as MapNode)?.Entries ?? []) pending.Push(entry.Value);
        }

        return keys.Distinct(StringComparer.Ordinal);
    }
}
