using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>Where a schema holds subschemas: elsewhere an <c>$id</c> or an <c>$anchor</c> is mere data.</summary>
internal static class SchemaLocations
{
    private static readonly string[] Single =
    [
        "items", "contains", "additionalProperties", "propertyNames", "not", "if", "then", "else", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema",
    ];

    // Draft-07 has a list in items.
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems", "items"];

    private static readonly string[] Maps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"];

    /// <summary>The subschemas directly below a schema.</summary>
    public static IEnumerable<Node> Below(MapNode schema)
    {
        foreach (var keyword in Single)
        {
            if (schema.Find(keyword) is MapNode one) yield return one;
        }

        foreach (var keyword in Lists)
        {
            foreach (var item in (schema.Find(keyword) as ListNode)?.Items ?? []) yield return item;
        }

        foreach (var keyword in Maps)
        {
            foreach (var entry in (schema.Find(keyword) as MapNode)?.Entries ?? []) yield return entry.Value;
        }
    }
}
