using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Toml;

/// <summary>A table while it is read: what stands below one key may come from several places of the file.</summary>
internal sealed class TomlTable(int start, int end)
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Offset of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last character so far.</summary>
    public int End { get; set; } = end;

    /// <summary>Whether a header defined it: a second one may not.</summary>
    public bool IsDefined { get; set; }

    /// <summary>Whether dotted keys made it: a header may not add to it.</summary>
    public bool IsDotted { get; set; }

    /// <summary>What stands under a key; null when nothing does.</summary>
    public Entry? Find(string key) => places.TryGetValue(key, out var at) ? entries[at] : null;

    /// <summary>Adds what is new.</summary>
    public void Add(TomlKey key, Node? value, TomlTable? table, List<TomlTable>? tables)
    {
        places.Add(key.Text, entries.Count);
        entries.Add(new(key, value, table, tables));
    }

    /// <summary>The table as a node.</summary>
    public MapNode ToNode(NodeSource source) =>
        new([.. entries.Select(entry => new MapEntry(entry.Key.Text, entry.Key.Start, entry.Key.End, entry.ToNode(source)))], source, Start, End);

    /// <summary>A value, a table, or the tables of a list that headers in double brackets made.</summary>
    internal sealed record Entry(TomlKey Key, Node? Value, TomlTable? Table, List<TomlTable>? Tables)
    {
        public Node ToNode(NodeSource source)
        {
            if (Value is not null) return Value;
            if (Table is not null) return Table.ToNode(source);
            var items = Tables!.Select(table => (Node)table.ToNode(source)).ToArray();
            return new ListNode(items, source, items[0].Start, items[^1].End);
        }
    }
}
