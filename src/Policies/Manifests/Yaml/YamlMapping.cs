using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>Collects the entries of one map: repeated keys are reported, merge keys are filled in behind the map's own keys.</summary>
internal sealed class YamlMapping(NodeSource source, DiagnosticBag diagnostics)
{
    private readonly List<MapEntry> entries = [];
    private readonly Dictionary<string, int> places = new(source.Dialect.IgnoresKeyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly List<Node> merged = [];

    /// <summary>Where the last entry ends.</summary>
    public int End { get; private set; }

    public void Add(string key, int keyStart, int keyEnd, Node value, bool isMerge)
    {
        // An alias stands where its key does: its node's own end lies elsewhere.
        End = Math.Max(End, value.Start >= keyEnd ? value.End : keyEnd);
        if (isMerge)
        {
            merged.AddRange(value is ListNode list ? list.Items : [value]);
            return;
        }

        if (places.TryGetValue(key, out var first))
        {
            var line = source.Text.LineAt(entries[first].KeyStart);
            diagnostics.Error("SOC4012", source.Text.Span(keyStart, keyEnd), $"Key \"{key}\" stands twice in this map, first on line {line}. Remove one of them.");
            return;
        }

        places.Add(key, entries.Count);
        entries.Add(new(key, keyStart, keyEnd, value));
    }

    public MapNode ToNode(int start, int end)
    {
        foreach (var entry in merged.OfType<MapNode>().SelectMany(map => map.Entries))
        {
            if (places.TryAdd(entry.Key, entries.Count)) entries.Add(entry);
        }

        var unreadable = merged.FirstOrDefault(node => node is not (MapNode or NullNode));
        if (unreadable is not null) diagnostics.Error("SOC4013", source.Text.Span(start, start), "A merge key << takes a map or a list of maps. Point it at one.");
        return new MapNode([.. entries], source, start, end);
    }
}
