using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>Puts a later file over an earlier one, by the Compose specification, "Merge"; both in long form.</summary>
internal static class ComposeMerge
{
    /// <summary>Two whole files.</summary>
    /// <param name="below">The earlier one.</param>
    /// <param name="above">The later one, whose values win.</param>
    public static MapNode Root(MapNode below, MapNode above)
    {
        var services = new MapDraft(below.Find("services") as MapNode ?? new MapNode([], below.Source, below.Start, below.End));
        foreach (var entry in (above.Find("services") as MapNode)?.Entries ?? [])
        {
            if (ComposeTags.IsReset(entry.Value)) services.Remove(entry.Key);
            else if (services[entry.Key] is MapNode old && entry.Value is MapNode service && !ComposeTags.IsOverride(service)) services.Put(entry with { Value = Of(old, service) });
            else services.Put(entry);
        }

        var draft = new MapDraft(Maps(below, above, ""));
        draft.Set("services", services.ToNode());
        return draft.ToNode();
    }

    /// <summary>A service over the one of the same name, or that it extends.</summary>
    /// <param name="below">The earlier one.</param>
    /// <param name="above">The later one, whose values win.</param>
    public static MapNode Of(MapNode below, MapNode above) => Maps(below, above, "");

    private static MapNode Maps(MapNode below, MapNode above, string path)
    {
        var draft = new MapDraft(below);
        foreach (var entry in above.Entries)
        {
            if (ComposeTags.IsReset(entry.Value)) draft.Remove(entry.Key);
            else if (draft[entry.Key] is not { } old || ComposeTags.IsOverride(entry.Value)) draft.Put(entry);
            else draft.Put(entry with { Value = Values(old, entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}") });
        }

        return draft.ToNode(above.OpenBecause);
    }

    private static Node Values(Node below, Node above, string path) => (below, above) switch
    {
        (MapNode old, MapNode map) => Maps(old, map, path),
        (ListNode old, ListNode list) when !IsReplaced(path) => Lists(old, list, Key(path)),
        // depends_on and networks may be a list of names in one file and a map in the other.
        (ListNode old, MapNode map) when IsNames(path) => Maps(Names(old), map, path),
        (MapNode old, ListNode list) when IsNames(path) => Maps(old, Names(list), path),
        (_, NullNode) => below,
        _ => above,
    };

    private static bool IsReplaced(string path) => path is "command" or "entrypoint" or "healthcheck.test";

    private static bool IsNames(string path) => path is "depends_on" or "networks";

    /// <summary>What makes two items the same.</summary>
    private static string[]? Key(string path) => path switch
    {
        "ports" => ["host_ip", "target", "published", "protocol"],
        "volumes" or "secrets" or "configs" => ["target"],
        _ => null,
    };

    private static ListNode Lists(ListNode below, ListNode above, string[]? keys)
    {
        var items = new List<Node>(below.Items);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (Identity(items[i], keys) is { } identity) places.TryAdd(identity, i);
        }

        foreach (var item in above.Items)
        {
            if (Identity(item, keys) is { } identity && places.TryGetValue(identity, out var at)) items[at] = item;
            else items.Add(item);
        }

        return new ListNode([.. items], above.Source, above.Start, above.End);
    }

    private static string? Identity(Node item, string[]? keys)
    {
        if (item is ScalarNode scalar) return scalar.Text;
        if (keys is null || item is not MapNode map) return null;
        var parts = keys.Select(key => map.Find(key)).ToList();
        if (parts.TrueForAll(part => part is null) || parts.Exists(part => part is not (null or ScalarNode))) return null;
        return string.Join('\n', parts.Select(part => (part as ScalarNode)?.Text));
    }

    private static MapNode Names(ListNode list) =>
        new([.. list.Items.OfType<ScalarNode>().DistinctBy(name => name.Text).Select(name => new MapEntry(name.Text, name.Start, name.End, new MapNode([], name.Source, name.Start, name.End)))], list.Source, list.Start, list.End);
}
