using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>Finds keys that stand twice in one map while the map is read. Small maps are searched, large ones indexed.</summary>
internal sealed class KeySet(NodeSource source, DiagnosticBag diagnostics)
{
    private const int IndexFrom = 12;

    private Dictionary<string, int>? index;

    /// <summary>
    /// Whether the map holds the key already: then adds SOC4031, and puts the entry in the other's place, since most readers take
    /// the last one.
    /// </summary>
    /// <param name="entries">The entries so far.</param>
    /// <param name="entry">The next one, which the caller adds when it is new.</param>
    public bool IsDuplicate(List<MapEntry> entries, MapEntry entry)
    {
        var first = Find(entries, entry.Key);
        if (first < 0) return false;
        var before = entries[first];
        var text = source.Text;
        var place = text.Span(before.KeyStart, before.KeyEnd);
        diagnostics.Error("SOC4031", text.Span(entry.KeyStart, entry.KeyEnd), $"The key \"{Printable.Shorten(entry.Key)}\" stands in line {place.StartLine}, column {place.StartColumn} already. Keep one of the two.");
        entries[first] = entry;
        return true;
    }

    private int Find(List<MapEntry> entries, string key)
    {
        if (entries.Count < IndexFrom)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (string.Equals(entries[i].Key, key, source.Dialect.KeyComparison)) return i;
            }

            return -1;
        }

        if (index is null)
        {
            index = new Dictionary<string, int>(source.Dialect.IgnoresKeyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
            for (var i = 0; i < entries.Count; i++) index[entries[i].Key] = i;
        }

        if (index.TryGetValue(key, out var found)) return found;
        index[key] = entries.Count;
        return -1;
    }
}
