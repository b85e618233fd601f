using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Appsettings;

/// <summary>
/// One section while settings are put together as .NET configuration does it: keys ignore case, <c>A:B</c> is B inside of A, a
/// list is a section with the keys 0, 1, 2, and what is merged later wins value by value.
/// </summary>
internal sealed class ConfigurationSection
{
    private const char Separator = ':';
    private const int IndexFrom = 12;

    private Dictionary<string, ConfigurationSection>? index;
    private List<ConfigurationSection>? children;
    private string name = "";
    private int keyStart;
    private int keyEnd;
    private Node? value;
    private Node? place;
    private bool wasList;

    private int? Index => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Merges a map over what is there.</summary>
    /// <param name="map">The map; keys may stand twice.</param>
    /// <param name="keys">Notes the values of a file; null for a file that was looked at before.</param>
    public void Merge(MapNode map, ConfigurationKeys? keys) => Merge(map, "", 0, keys);

    /// <summary>The whole as a node. A section that has both a value and sections below it adds SOC4061.</summary>
    public Node ToNode(DiagnosticBag diagnostics)
    {
        if (children is null) return value ?? place!;
        if (value is ScalarNode scalar)
            diagnostics.Warning("SOC4061", scalar.Span, $"\"{Printable.Shorten(name)}\" is set to a value here and is a section elsewhere; rules read the section. Set one of the two.");
        if (wasList && children.All(child => child.Index is not null))
        {
            var items = children.OrderBy(child => child.Index).Select(child => child.ToNode(diagnostics));
            return new ListNode([.. items], place!.Source, place.Start, place.End);
        }

        var entries = new MapEntry[children.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var child = children[i];
            entries[i] = new MapEntry(child.name, child.keyStart, child.keyEnd, child.ToNode(diagnostics));
        }

        return new MapNode(entries, place!.Source, place.Start, place.End);
    }

    private void Merge(Node node, string path, int depth, ConfigurationKeys? keys)
    {
        // Keys below a "A:B" and beside it belong to one section: the first in the file gives the place, a later file a new one.
        if (place is null || !ReferenceEquals(place.Source, node.Source) || node is ScalarNode or NullNode) place = node;
        switch (node)
        {
            case MapNode map:
                if (map.Entries.Count == 0) value ??= map;
                foreach (var entry in map.Entries) Merge(entry, path, depth, keys);
                break;
            case ListNode list:
                if (list.Items.Count == 0) value ??= list;
                wasList = true;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var key = i.ToString(CultureInfo.InvariantCulture);
                    Child(key, 0, 0, list.Items[i]).Merge(list.Items[i], Join(path, key), depth + 1, keys);
                }

                break;
            default:
                keys?.Add(path, node.Span);
                value = node;
                break;
        }
    }

    private void Merge(MapEntry entry, string path, int depth, ConfigurationKeys? keys)
    {
        depth += 1 + entry.Key.AsSpan().Count(Separator);
        if (keys is not null && depth > ReadingLimits.MaximumDepth)
        {
            keys.TooDeep(entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd));
            return;
        }

        var section = this;
        var rest = entry.Key;
        var hasEscapes = entry.KeyEnd - entry.KeyStart != entry.Key.Length + 2;
        var start = entry.KeyStart;
        for (var colon = rest.IndexOf(Separator, StringComparison.Ordinal); colon >= 0; colon = rest.IndexOf(Separator, StringComparison.Ordinal))
        {
            var part = rest[..colon];
            var from = hasEscapes ? entry.KeyStart : start + 1;
            var to = hasEscapes ? entry.KeyEnd : start + 1 + colon;
            path = Join(path, part);
            section = section.Child(part, from, to, entry.Value);
            if (section.place is null || !ReferenceEquals(section.place.Source, entry.Value.Source))
                section.place = new MapNode([], entry.Value.Source, entry.KeyStart, entry.Value.End);
            rest = rest[(colon + 1)..];
            start += colon + 1;
        }

        section.Child(rest, entry.KeyStart, entry.KeyEnd, entry.Value).Merge(entry.Value, Join(path, rest), depth, keys);
    }

    private ConfigurationSection Child(string key, int start, int end, Node item)
    {
        if (Find(key) is not { } child)
        {
            child = new ConfigurationSection { name = key };
            (children ??= []).Add(child);
            index?.Add(key, child);
        }

        // The place of a key is in the file of its value: both move together.
        if (child.place is null || !ReferenceEquals(child.place.Source, item.Source) || item is ScalarNode or NullNode)
        {
            child.keyStart = start;
            child.keyEnd = end;
        }

        return child;
    }

    private ConfigurationSection? Find(string key)
    {
        if (children is null) return null;
        if (children.Count < IndexFrom) return children.Find(child => string.Equals(child.name, key, StringComparison.OrdinalIgnoreCase));
        index ??= children.ToDictionary(child => child.name, StringComparer.OrdinalIgnoreCase);
        return index.GetValueOrDefault(key);
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}{Separator}{key}";
}
