using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Ini;

/// <summary>One section while it is read. It may stand several times in a file, and so may its keys: their values are a list then.</summary>
internal sealed class IniSection(string name, int nameStart, int nameEnd)
{
    private readonly List<(string Key, int Start, int End, List<Node> Values)> entries = [];
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IniSection> sections = [];
    private readonly Dictionary<string, IniSection> byName = new(StringComparer.OrdinalIgnoreCase);
    private int start;
    private int end;

    /// <summary>The section of a name, a new one when there is none yet.</summary>
    public IniSection Section(string named, int from, int to, int lineStart)
    {
        if (byName.TryGetValue(named, out var section)) return section;
        section = new(named, from, to) { start = lineStart, end = to + 1 };
        byName.Add(named, section);
        sections.Add(section);
        return section;
    }

    /// <summary>Adds a value.</summary>
    public void Add(string key, int keyStart, int keyEnd, Node value, int lineEnd)
    {
        end = Math.Max(end, lineEnd);
        if (places.TryAdd(key, entries.Count)) entries.Add((key, keyStart, keyEnd, [value]));
        else entries[places[key]].Values.Add(value);
    }

    /// <summary>The section as a map.</summary>
    public MapNode ToNode(NodeSource source, int from, int to)
    {
        var nodes = entries.Select(entry => new MapEntry(entry.Key, entry.Start, entry.End, entry.Values is [var one] ? one : new ListNode([.. entry.Values], source, entry.Values[0].Start, entry.Values[^1].End))).ToList();
        foreach (var section in sections)
        {
            var entry = new MapEntry(section.Name, section.NameStart, section.NameEnd, section.ToNode(source, section.start, section.end));
            // A key at the top of the same name: both are kept.
            if (places.TryGetValue(section.Name, out var taken)) nodes[taken] = nodes[taken] with { Value = new ListNode([nodes[taken].Value, entry.Value], source, nodes[taken].Value.Start, Math.Max(nodes[taken].Value.End, entry.Value.End)) };
            else nodes.Add(entry);
        }

        return new MapNode([.. nodes], source, from, to);
    }

    private string Name => name;

    private int NameStart => nameStart;

    private int NameEnd => nameEnd;
}
