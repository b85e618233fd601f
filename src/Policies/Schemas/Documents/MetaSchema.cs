using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>The schema of schemas.</summary>
internal static class MetaSchema
{
    /// <summary>The URI of draft 2020-12.</summary>
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The embedded file: one document with the meta-schema and those of its vocabularies.</summary>
    public const string File = "draft2020-12.schema.json";

    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.Parse(BuiltInSchemas.Source(File), FormatUse.Assertion, SchemaLibrary.Standard, isChecked: false));

    /// <summary>Judges a schema of draft 2020-12; those of other drafts pass.</summary>
    /// <exception cref="SchemaException">It is no right schema.</exception>
    public static void Check(Node schema)
    {
        if (schema is MapNode map && map.Find("$schema") is TextNode { Text: not Draft202012 }) return;
        var errors = Schema.Value.Validate(schema);
        if (errors.Count > 0) throw new SchemaException(errors);
    }
}
