using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>Finds what references name: in the schema itself, and in the documents of a library.</summary>
/// <param name="library">The other documents.</param>
internal sealed class SchemaResolver(SchemaLibrary library)
{
    private readonly List<SchemaScan> documents = [];

    /// <summary>Takes the document itself.</summary>
    public SchemaResource Add(Node root)
    {
        var scan = new SchemaScan(root, SchemaScan.Nameless);
        documents.Add(scan);
        return scan.Root;
    }

    /// <summary>The resource that begins at a node; null when none does.</summary>
    public SchemaResource? ResourceAt(Node node)
    {
        foreach (var document in documents)
        {
            if (document.ByRoot.TryGetValue(node, out var resource)) return resource;
        }

        return null;
    }

    /// <summary>What a reference leads to, and the name if it is a dynamic anchor's.</summary>
    /// <exception cref="SchemaException">It leads nowhere.</exception>
    public (Node Node, SchemaResource Resource, string? DynamicAnchor) Resolve(TextNode reference, SchemaResource from) =>
        Locate(reference, from) ?? throw new SchemaException(reference.Span, $"Reference '{reference.Text}' leads nowhere. Name a place in this schema or in one that is built in.");

    private (Node Node, SchemaResource Resource, string? DynamicAnchor)? Locate(TextNode reference, SchemaResource from)
    {
        if (SchemaReference.Split(from.Uri, reference.Text) is not { } target) return null;
        if (Find(target.Uri) is not { } resource) return null;
        if (target.Fragment.Length == 0) return (resource.Root, resource, null);
        if (target.Fragment[0] == '/')
            return SchemaReference.Follow(target.Fragment, resource, ResourceAt) is { } found ? (found.Node, found.Resource, null) : null;
        if (!resource.Anchors.TryGetValue(target.Fragment, out var anchored)) return null;
        return (anchored, resource, resource.DynamicAnchors.Contains(target.Fragment) ? target.Fragment : null);
    }

    private SchemaResource? Find(Uri uri)
    {
        foreach (var document in documents)
        {
            if (document.ByUri.TryGetValue(uri.AbsoluteUri, out var own)) return own;
        }

        if (library.Find(uri) is not { } found) return null;
        documents.Add(found.Document);
        return found.Resource;
    }
}
