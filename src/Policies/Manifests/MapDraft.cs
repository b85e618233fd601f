using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>A map on its way to the shape that rules read: what is not touched stays as written, places included.</summary>
internal sealed class MapDraft(MapNode map)
{
    private const int IndexFrom = 12;

    private readonly List<MapEntry> entries = [.. map.Entries];
    private Dictionary<string, int>? index;

    /// <summary>The value of a key as it is now; null when the key is not there.</summary>
    public Node? this[string key] => IndexOf(key) is var at && at < 0 ? null : entries[at].Value;

    /// <summary>Puts another value under a key: at its place when it is there, at the end when not.</summary>
    public void Set(string key, Node value)
    {
        var at = IndexOf(key);
        if (at < 0) Append(new(key, 0, 0, value));
        else entries[at] = new(key, OwnsPlace(value, entries[at]) ? entries[at].KeyStart : 0, OwnsPlace(value, entries[at]) ? entries[at].KeyEnd : 0, value);
    }

    /// <summary>Puts an entry, the place of its key included.</summary>
    public void Put(MapEntry entry)
    {
        var at = IndexOf(entry.Key);
        if (at < 0) Append(entry);
        else entries[at] = entry;
    }

    /// <summary>Replaces the value of every entry by what it is mapped to.</summary>
    public void Map(Func<string, Node, Node> map)
    {
        for (var i = 0; i < entries.Count; i++) entries[i] = entries[i] with { Value = map(entries[i].Key, entries[i].Value) };
    }

    /// <summary>Leaves a key out.</summary>
    public void Remove(string key)
    {
        if (IndexOf(key) is var at && at < 0) return;
        entries.RemoveAt(at);
        index = null;
    }

    /// <summary>The map.</summary>
    /// <param name="openBecause">Why there may be further entries; null when that is as before.</param>
    public MapNode ToNode(string? openBecause = null) => new([.. entries], map.Source, map.Start, map.End) { OpenBecause = openBecause ?? map.OpenBecause };

    /// <summary>A key's place is told in its value's file.</summary>
    private static bool OwnsPlace(Node value, MapEntry entry) => ReferenceEquals(value.Source.Text, entry.Value.Source.Text);

    private int IndexOf(string key)
    {
        if (entries.Count < IndexFrom) return entries.FindIndex(entry => entry.Key == key);
        if (index is null)
        {
            index = new(entries.Count, StringComparer.Ordinal);
            for (var i = 0; i < entries.Count; i++) index[entries[i].Key] = i;
        }

        return index.TryGetValue(key, out var at) ? at : -1;
    }

    private void Append(MapEntry entry)
    {
        index?.TryAdd(entry.Key, entries.Count);
        entries.Add(entry);
    }
}
