using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>A schema with a URI of its own (Core, 8.2.1): a document's root, or a subschema with <c>$id</c>.</summary>
/// <param name="Uri">Absolute, without a fragment.</param>
/// <param name="Root">Its node.</param>
/// <param name="MetaSchema">Its <c>$schema</c>, or that of the resource around it; null when none says.</param>
internal sealed record SchemaResource(Uri Uri, Node Root, string? MetaSchema)
{
    /// <summary>The subschemas that its anchors name, of both kinds.</summary>
    public Dictionary<string, Node> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of <see cref="Anchors"/> that are <c>$dynamicAnchor</c>.</summary>
    public HashSet<string> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
