using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.WebConfig;

/// <summary>
/// Marks what an XDT transformation (learn.microsoft.com/previous-versions/aspnet/dd465326) changes: it runs when the application is
/// published with its configuration, and not otherwise, so neither value is known.
/// </summary>
internal static class TransformedParts
{
    private const string Transform = "xdt:Transform";
    private const int MostChanges = 16;

    /// <summary>The body, each element at the path of one that is transformed unknown.</summary>
    public static Node Mark(Node body, WebConfigDocument transformation) =>
        Mark(body, transformation.Root, $"{Printable.Shorten(PathNames.FileName(transformation.Source.Text.Path))} transforms it when the application is published");

    private static Node Mark(Node node, XmlElement transformation, string cause)
    {
        if (transformation.Attribute(Transform) is not null) return Unknown(node, cause);
        switch (node)
        {
            case ListNode list:
                return new ListNode([.. list.Items.Select(item => Mark(item, transformation, cause))], list.Source, list.Start, list.End);
            case MapNode map:
                var changed = transformation.Children.Where(IsChange).ToLookup(child => child.Name, StringComparer.Ordinal);
                if (changed.Count == 0) return node;
                var entries = map.Entries.Select(entry => entry with { Value = Mark(entry.Value, [.. changed[entry.Key]], cause) }).ToArray();
                // What is not in the file may be inserted.
                var isOpen = transformation.Children.Any(child => IsChange(child) && map.Find(child.Name) is null);
                return new MapNode(entries, map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause ?? (isOpen ? cause : null) };
            default:
                return node;
        }
    }

    /// <summary>Many changes to one name make all of it unknown: each would go through all of its items.</summary>
    private static Node Mark(Node node, XmlElement[] changes, string cause)
    {
        if (changes.Length > MostChanges || changes.Any(change => change.Attribute(Transform) is not null)) return Unknown(node, cause);
        foreach (var change in changes) node = Mark(node, change, cause);
        return node;
    }

    private static UnknownNode Unknown(Node node, string cause) => new(cause, node.Source, node.Start, node.End);

    private static bool IsChange(XmlElement element) => element.Attribute(Transform) is not null || element.Children.Any(IsChange);
}
