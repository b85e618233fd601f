using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Appsettings;

/// <summary>Puts settings together as .NET's configuration does: <c>A:B</c> is B in A, keys ignore case, later sources win.</summary>
internal static class ConfigurationTree
{
    /// <summary>Turns keys such as <c>Logging:LogLevel</c> into nested maps.</summary>
    public static MapNode Unfold(MapNode map)
    {
        MapNode? result = null;
        foreach (var entry in map.Entries)
        {
            var value = entry.Value is MapNode inner ? Unfold(inner) : entry.Value is ListNode list ? Unfold(list) : entry.Value;
            var parts = entry.Key.Split(':');
            for (var i = parts.Length - 1; i > 0; i--)
                value = Single(entry with { Key = parts[i], Value = value });
            var one = Single(entry with { Key = parts[0], Value = value });
            result = result is null ? one : Merge(result, one);
        }

        return result is null ? map : new MapNode([.. result.Entries], map.Source, map.Start, map.End);

        MapNode Single(MapEntry entry) => new([entry], map.Source, entry.KeyStart, entry.Value.End);
    }

    /// <summary>One source on top of another; either may be absent.</summary>
    public static Node Overlay(Node? below, Node? above) => (below, above) switch
    {
        (null, { } only) => only,
        ({ } only, null) => only,
        (MapNode under, MapNode over) => Merge(under, over),
        // Lists are maps from index to item in configuration: a shorter list on top leaves the rest of the longer one.
        (ListNode under, ListNode over) => new ListNode(
            [.. Enumerable.Range(0, Math.Max(under.Items.Count, over.Items.Count)).Select(i => Overlay(under.Items.ElementAtOrDefault(i), over.Items.ElementAtOrDefault(i)))],
            over.Source,
            over.Start,
            over.End),
        _ => above!,
    };

    private static ListNode Unfold(ListNode list) =>
        new([.. list.Items.Select(item => item is MapNode map ? Unfold(map) : item is ListNode inner ? Unfold(inner) : item)], list.Source, list.Start, list.End);

    private static MapNode Merge(MapNode below, MapNode above)
    {
        var entries = below.Entries.ToList();
        foreach (var entry in above.Entries)
        {
            var at = entries.FindIndex(one => string.Equals(one.Key, entry.Key, StringComparison.OrdinalIgnoreCase));
            if (at < 0) entries.Add(entry);
            else entries[at] = entry with { Value = Overlay(entries[at].Value, entry.Value) };
        }

        return new MapNode([.. entries], above.Source, above.Start, above.End);
    }
}
