using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>The resources and anchors of one document.</summary>
internal sealed class SchemaScan
{
    /// <summary>The base URI of a document that names none.</summary>
    public static readonly Uri Nameless = new("https://socpolicy.dev/schemas/nameless");

    private readonly Dictionary<string, SchemaResource> byUri = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, SchemaResource> byRoot = [];

    /// <summary>Looks through a document.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="retrieval">The URI it is known by, whatever its own <c>$id</c> says.</param>
    public SchemaScan(Node root, Uri retrieval)
    {
        var outer = new SchemaResource(retrieval, root, TextOf(root, "$schema"));
        byUri[retrieval.AbsoluteUri] = outer;
        byRoot[root] = outer;
        Visit(root, outer, depth: 0);
        Root = byRoot[root];
        byUri[retrieval.AbsoluteUri] = Root;
    }

    /// <summary>The document as a whole.</summary>
    public SchemaResource Root { get; }

    /// <summary>All resources by their URIs, without fragments.</summary>
    public IReadOnlyDictionary<string, SchemaResource> ByUri => byUri;

    /// <summary>All resources by their nodes.</summary>
    public IReadOnlyDictionary<Node, SchemaResource> ByRoot => byRoot;

    private void Visit(Node node, SchemaResource resource, int depth)
    {
        if (node is not MapNode map) return;
        if (depth > JsonLimits.Depth) throw new SchemaException(node.Span, "The schema is nested too deeply. Move parts of it to $defs.");
        resource = Identify(map, resource);
        foreach (var keyword in (ReadOnlySpan<string>)["$anchor", "$dynamicAnchor"])
        {
            if (TextOf(map, keyword) is not { } anchor) continue;
            resource.Anchors[anchor] = map;
            if (keyword == "$dynamicAnchor") resource.DynamicAnchors.Add(anchor);
        }

        foreach (var below in SchemaLocations.Below(map)) Visit(below, resource, depth + 1);
    }

    private SchemaResource Identify(MapNode map, SchemaResource resource)
    {
        if (TextOf(map, "$id") is not { } id) return resource;
        if (id.StartsWith('#'))
        {
            // Draft-07 names anchors so; OSCAL repeats the pointer to the place itself, which needs no name.
            if (id.Length > 1 && id[1] != '/') resource.Anchors[id[1..]] = map;
            return resource;
        }

        if (!Uri.TryCreate(resource.Uri, id, out var uri)) throw new SchemaException(map.Find("$id")!.Span, $"$id '{id}' is no URI. Write one.");
        var own = new SchemaResource(SchemaReference.WithoutFragment(uri), map, TextOf(map, "$schema") ?? resource.MetaSchema);
        byUri[own.Uri.AbsoluteUri] = own;
        byRoot[map] = own;
        return own;
    }

    private static string? TextOf(Node node, string key) => ((node as MapNode)?.Find(key) as TextNode)?.Text;
}
