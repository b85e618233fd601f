using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// Collects the entries of one mapping. Merged entries (<c>&lt;&lt;: *defaults</c>) come last, keep the place where they were
/// written, and give way to the mapping's own and to those merged before.
/// </summary>
internal sealed class YamlMap(NodeSource source, DiagnosticBag diagnostics)
{
    private readonly List<MapEntry> entries = [];
    private readonly KeySet names = new(source, diagnostics);
    private List<MapNode>? merged;

    /// <summary>Adds an entry; false after SOC4044, when what is merged is no mapping.</summary>
    public bool Add(YamlKey key, Node value)
    {
        if (key.IsMerge) return Merge(key, value);
        var entry = new MapEntry(key.Text, key.Start, key.End, value);
        if (!names.IsDuplicate(entries, entry)) entries.Add(entry);
        return true;
    }

    /// <summary>All entries, unique.</summary>
    public MapEntry[] ToEntries()
    {
        if (merged is null) return [.. entries];
        var known = new HashSet<string>(entries.Select(entry => entry.Key), StringComparer.Ordinal);
        foreach (var entry in merged.SelectMany(map => map.Entries))
        {
            if (known.Add(entry.Key)) entries.Add(entry);
        }

        return [.. entries];
    }

    private bool Merge(YamlKey key, Node value)
    {
        merged ??= [];
        switch (value)
        {
            case MapNode map:
                merged.Add(map);
                return true;
            case ListNode list when list.Items.All(item => item is MapNode):
                merged.AddRange(list.Items.Cast<MapNode>());
                return true;
            default:
                diagnostics.Error("SOC4044", source.Text.Span(key.Start, key.End), "'<<' merges what is no map. Give it an alias of a map, or a list of such aliases; put the key in quotes if it is a text.");
                return false;
        }
    }
}
