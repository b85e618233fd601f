using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Keywords;

namespace SocPolicy.Schemas.Documents;

/// <summary>Turns a schema document, and all that it refers to, into subschemas that are ready to judge.</summary>
/// <param name="library">The other documents.</param>
/// <param name="formats">What <c>format</c> does where the meta-schema does not say.</param>
internal sealed class SchemaCompiler(SchemaLibrary library, FormatUse formats)
{
    private readonly Dictionary<Node, Subschema> compiled = [];
    private readonly Dictionary<SchemaResource, DynamicScope> scopes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, SchemaDialect> dialects = new(StringComparer.Ordinal);
    private readonly List<SchemaScan> documents = [];

    /// <summary>The root of a document.</summary>
    public Subschema CompileDocument(Node root)
    {
        var scan = new SchemaScan(root, SchemaScan.Nameless);
        documents.Add(scan);
        return Compile(root, scan.Root);
    }

    /// <summary>A schema within a resource; the same object whenever it is asked for again.</summary>
    public Subschema Compile(Node node, SchemaResource resource)
    {
        if (compiled.TryGetValue(node, out var known)) return known;
        resource = ResourceAt(node) ?? resource;
        if (node is not (MapNode or BooleanNode)) throw new SchemaException(node.Span, "This is no schema. Write a map, true or false.");
        var subschema = new Subschema(isNothing: node is BooleanNode { Value: false }, ScopeOf(resource));

        // The dynamic anchors of the scope may have led back to this very node.
        if (!compiled.TryAdd(node, subschema)) return compiled[node];
        if (node is MapNode map) subschema.Fill(KeywordTable.Read(new SchemaView(map, resource, DialectOf(resource), formats, this)));
        return subschema;
    }

    /// <summary>What a reference leads to, and the name if it is a dynamic anchor's.</summary>
    public (Subschema Target, string? DynamicAnchor) Resolve(TextNode reference, SchemaResource from)
    {
        var (node, resource, dynamicAnchor) = Locate(reference, from)
            ?? throw new SchemaException(reference.Span, $"Reference '{reference.Text}' leads nowhere. Name a place in this schema or in one that is built in.");
        return (Compile(node, resource), dynamicAnchor);
    }

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

    private SchemaResource? ResourceAt(Node node)
    {
        foreach (var document in documents)
        {
            if (document.ByRoot.TryGetValue(node, out var resource)) return resource;
        }

        return null;
    }

    private DynamicScope ScopeOf(SchemaResource resource)
    {
        if (scopes.TryGetValue(resource, out var known)) return known;
        var scope = new DynamicScope();
        scopes.Add(resource, scope);
        foreach (var anchor in resource.DynamicAnchors) scope.Anchors[anchor] = Compile(resource.Anchors[anchor], resource);
        return scope;
    }

    private SchemaDialect DialectOf(SchemaResource resource)
    {
        var key = resource.MetaSchema ?? "";
        if (dialects.TryGetValue(key, out var known)) return known;
        return dialects[key] = SchemaDialect.Of(resource.MetaSchema, library, resource.Root);
    }
}
