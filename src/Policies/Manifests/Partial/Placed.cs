using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Partial;

/// <summary>Copies of nodes at another place: a value that comes through a reference stands where the reference does, what is inside of it stays where it was written.</summary>
internal static class Placed
{
    /// <summary>The node at another's place, with its own references and those of the place's source.</summary>
    public static Node At(Node node, Node place) => At(node, place.Source, place.Start, place.End);

    /// <summary>The node at another place.</summary>
    public static Node At(Node node, NodeSource source, int start, int end) =>
        Copy(node, node.References.Count == 0 && node.Json is null ? Plain(source) : new AnnotatedSource(source.Text, source.Dialect) { References = node.References, Json = node.Json }, start, end);

    /// <summary>The node with these references instead of its own.</summary>
    public static Node WithReferences(Node node, IReadOnlyList<ResourceReference> references) =>
        Copy(node, new AnnotatedSource(node.Source.Text, node.Dialect) { References = references, Json = node.Json }, node.Start, node.End);

    /// <summary>How many nodes a tree has.</summary>
    public static long Size(Node node) => node switch
    {
        MapNode map => 1 + map.Entries.Sum(entry => Size(entry.Value)),
        ListNode list => 1 + list.Items.Sum(Size),
        ScalarNode scalar => 1 + (scalar.Text.Length / 8),
        _ => 1,
    };

    /// <summary>A place without annotations.</summary>
    public static NodeSource Plain(NodeSource source) => source is AnnotatedSource ? new NodeSource(source.Text, source.Dialect) : source;

    private static Node Copy(Node node, NodeSource source, int start, int end) => node switch
    {
        MapNode map => new MapNode([.. map.Entries], source, start, end) { OpenBecause = map.OpenBecause },
        ListNode list => new ListNode([.. list.Items], source, start, end) { OpenBecause = list.OpenBecause },
        TextNode text => new TextNode(text.Text, source, start, end),
        NumberNode number => new NumberNode(number.Number, number.Text, source, start, end),
        BooleanNode boolean => new BooleanNode(boolean.Value, boolean.Text, source, start, end),
        UnknownNode unknown => new UnknownNode(unknown.Cause, source, start, end) { IsPresent = unknown.IsPresent, IsText = unknown.IsText, Prefix = unknown.Prefix, Suffix = unknown.Suffix },
        _ => new NullNode(source, start, end),
    };
}
