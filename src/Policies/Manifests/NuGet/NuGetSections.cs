using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.NuGet;

/// <summary>
/// Merges nuget.config files as NuGet does (learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior): the items of a
/// section add up, a nearer file's item replaces the one with the same key, and <c>&lt;clear /&gt;</c> drops what came before it.
/// </summary>
internal sealed class NuGetSections
{
    private readonly List<Section> sections = [];
    private readonly Dictionary<string, Section> byName = new(StringComparer.OrdinalIgnoreCase);

    private NuGetSections()
    {
    }

    /// <summary>The sections together; each value keeps its place in its own file.</summary>
    /// <param name="nearestFirst">The files, the nearest in front; at least one.</param>
    public static MapNode Merge(IReadOnlyList<NuGetConfigDocument> nearestFirst)
    {
        var merged = new NuGetSections();
        foreach (var document in nearestFirst.Reverse())
        {
            foreach (var section in document.Root.Children) merged.Add(section, document.Source);
        }

        var own = nearestFirst[0];
        return new MapNode([.. merged.sections.Select(section => section.ToEntry())], own.Source, own.Start, own.End);
    }

    private void Add(XmlElement element, NodeSource source)
    {
        if (!byName.TryGetValue(element.Name, out var section)) byName.Add(element.Name, section = Start(element, source));
        section.Add(element, source);
    }

    private Section Start(XmlElement element, NodeSource source)
    {
        var section = new Section(element, source);
        sections.Add(section);
        return section;
    }

    private sealed class Section(XmlElement first, NodeSource firstSource)
    {
        private readonly List<(string Kind, string? Key, XmlElement Element, NodeSource Source)> items = [];
        private XmlElement element = first;
        private NodeSource source = firstSource;
        private (XmlElement Element, NodeSource Source)? clear;

        public void Add(XmlElement nearer, NodeSource nearerSource)
        {
            element = nearer;
            source = nearerSource;
            foreach (var item in nearer.Children)
            {
                if (item.Name.Equals("clear", StringComparison.OrdinalIgnoreCase))
                {
                    items.Clear();
                    clear = (item, nearerSource);
                    continue;
                }

                items.Add((item.Name, item.Attribute("key")?.Value, item, nearerSource));
            }
        }

        public MapEntry ToEntry()
        {
            var entries = new List<MapEntry>();
            if (clear is { } cleared) entries.Add(new("clear", cleared.Element.NameStart, cleared.Element.NameEnd, XmlNodes.Of(cleared.Element, cleared.Source)));
            foreach (var group in Last().GroupBy(item => item.Kind, StringComparer.OrdinalIgnoreCase))
            {
                var nodes = group.Select(item => Item(item.Element, item.Source)).ToArray();
                var (_, _, first, its) = group.First();
                var list = new ListNode(nodes, its, first.Start, Math.Max(first.End, ReferenceEquals(nodes[^1].Source, its) ? nodes[^1].End : first.End));
                entries.Add(new(group.Key, first.NameStart, first.NameEnd, list));
            }

            return new(element.Name, element.NameStart, element.NameEnd, new MapNode([.. entries], source, element.Start, element.End));
        }

        /// <summary>Of several items with one key the last: what is read later is nearer. Linear, since files may be long.</summary>
        private List<(string Kind, string? Key, XmlElement Element, NodeSource Source)> Last()
        {
            var kept = new List<(string Kind, string? Key, XmlElement Element, NodeSource Source)>(items.Count);
            var places = new Dictionary<(string Kind, string Key), int>();
            foreach (var item in items)
            {
                if (item.Key is null) kept.Add(item);
                else if (places.TryAdd((item.Kind.ToUpperInvariant(), item.Key.ToUpperInvariant()), kept.Count)) kept.Add(item);
                else kept[places[(item.Kind.ToUpperInvariant(), item.Key.ToUpperInvariant())]] = item;
            }

            return kept;
        }

        private Node Item(XmlElement item, NodeSource itsSource)
        {
            if (XmlNodes.Of(item, itsSource) is not MapNode map) return item.ToText(itsSource);
            if (!element.Name.Equals("apikeys", StringComparison.OrdinalIgnoreCase)) return NuGetVariables.Apply(map);
            // Its key is an address, so that nothing would tell that the value is a secret.
            return new MapNode([.. map.Entries.Select(entry => entry.Key == "value" ? entry with { Key = "apiKey" } : entry)], itsSource, map.Start, map.End);
        }
    }
}
