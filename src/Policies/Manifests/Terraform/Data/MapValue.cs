namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A map or an object. Keys are unique; Terraform itself iterates in the order of the keys, so <see cref="Sorted"/> does.</summary>
internal sealed record MapValue(IReadOnlyList<HclEntry> Entries, bool IsObject, Origin Origin) : HclValue(Origin)
{
    private const int IndexFrom = 8;

    private Dictionary<string, int>? index;
    private Extent? extent;

    /// <summary>The entries that are surely there.</summary>
    public IReadOnlyList<HclEntry> Entries
    {
        get;
        init
        {
            field = value;
            index = null;
            extent = null;
        }
    }
        = Entries;

    /// <summary>Why there may be further entries, or others than these; null when these are all.</summary>
    public string? OpenBecause { get; init; }

    /// <summary>On the body of a data source that renders a document: that document; else null.</summary>
    public HclValue? Rendered { get; init; }

    public override long Size => (extent ??= Extent.Of(Entries.Select(entry => entry.Value))).Size;

    public override int Depth => (extent ??= Extent.Of(Entries.Select(entry => entry.Value))).Depth;

    public override string TypeName => IsObject ? "object" : "map";

    /// <summary>The entries in the order of their keys.</summary>
    public IEnumerable<HclEntry> Sorted => Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>A map of these entries; of equal keys the last one wins.</summary>
    public static MapValue Of(IEnumerable<HclEntry> entries, bool isObject, Origin origin)
    {
        var unique = new List<HclEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (places.TryAdd(entry.Key, unique.Count)) unique.Add(entry);
            else unique[places[entry.Key]] = entry;
        }

        return new(unique, isObject, origin);
    }

    /// <summary>The value of a key; null when the key is not there.</summary>
    public HclValue? Find(string key)
    {
        if (Entries.Count < IndexFrom)
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal)) return entry.Value;
            }

            return null;
        }

        index ??= Entries.Select((entry, i) => (entry.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal);
        return index.TryGetValue(key, out var found) ? Entries[found].Value : null;
    }
}
