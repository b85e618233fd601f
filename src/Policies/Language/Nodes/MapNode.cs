namespace SocPolicy.Language.Nodes;

/// <summary>A map with text keys, in the order of the source. Keys are unique under the dialect's comparison: readers see to it.</summary>
public sealed class MapNode : Node
{
    private const int IndexFrom = 12;

    private readonly MapEntry[] entries;
    private readonly Dictionary<string, int>? index;

    /// <summary>Makes a map.</summary>
    /// <param name="entries">The entries, in order. Of equal keys the last one wins.</param>
    /// <param name="source">The file and its dialect.</param>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset after its last character.</param>
    public MapNode(MapEntry[] entries, NodeSource source, int start, int end)
        : base(source, start, end)
    {
        this.entries = entries;
        if (entries.Length < IndexFrom) return;
        index = new Dictionary<string, int>(entries.Length, source.Dialect.IgnoresKeyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++) index[entries[i].Key] = i;
    }

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<MapEntry> Entries => entries;

    /// <summary>Why there may be further entries, or others than these; null when these are all.</summary>
    public string? OpenBecause { get; init; }

    /// <summary>The value of a key; null when the key is not there.</summary>
    public Node? Find(string key)
    {
        if (index is not null) return index.TryGetValue(key, out var found) ? entries[found].Value : null;
        var comparison = Dialect.KeyComparison;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (string.Equals(entries[i].Key, key, comparison)) return entries[i].Value;
        }

        return null;
    }
}
