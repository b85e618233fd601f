using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Xml;

/// <summary>
/// Makes nodes of elements. An element with a text alone is that text; any other is a map of its attributes and of the elements in
/// it by name, where several of one name are a list. A text beside them stands under <c>#text</c>. Declarations of namespaces are left out.
/// </summary>
internal static class XmlNodes
{
    private const string TextKey = "#text";

    /// <summary>The node of an element.</summary>
    public static Node Of(XmlElement element, NodeSource source)
    {
        if (element.Text.Length > 0 && element.Children.Count == 0 && element.Attributes.All(attribute => attribute.IsNamespace)) return element.ToText(source);
        return Map(element, source, element.Children);
    }

    /// <summary>A map of an element's attributes, its text, and some of the elements in it.</summary>
    public static MapNode Map(XmlElement element, NodeSource source, IEnumerable<XmlElement> children)
    {
        var entries = new List<(string Key, int Start, List<Node> Values)>();
        var byKey = new Dictionary<string, int>(source.Dialect.IgnoresKeyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var attribute in element.Attributes.Where(attribute => !attribute.IsNamespace))
            Add(attribute.Name, attribute.NameStart, new TextNode(attribute.Value, source, attribute.ValueStart, attribute.ValueEnd));
        foreach (var child in children) Add(child.Name, child.NameStart, Of(child, source));
        if (element.Text.Length > 0) Add(TextKey, element.TextStart, element.ToText(source));
        return new MapNode([.. entries.Select(entry => Entry(entry.Key, entry.Start, entry.Values, source))], source, element.Start, element.End);

        void Add(string key, int start, Node value)
        {
            if (byKey.TryAdd(key, entries.Count)) entries.Add((key, start, [value]));
            else entries[byKey[key]].Values.Add(value);
        }
    }

    private static MapEntry Entry(string key, int start, List<Node> values, NodeSource source)
    {
        var end = key == TextKey ? start : start + key.Length;
        return new(key, start, end, values.Count == 1 ? values[0] : List(values, source));
    }

    /// <summary>A list from the first of some nodes to the last.</summary>
    private static ListNode List(List<Node> values, NodeSource source) => new([.. values], source, values[0].Start, values[^1].End);
}
