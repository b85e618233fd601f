using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Schemas.Documents;

/// <summary>Reads the JSON of a schema.</summary>
internal static class SchemaText
{
    /// <summary>The root of the document.</summary>
    /// <exception cref="SchemaException">The text is no JSON, is nested too deeply, or repeats a key.</exception>
    public static Node Read(SourceText text)
    {
        var diagnostics = new DiagnosticBag();
        var root = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        if (root is not null && !diagnostics.HasErrors) return root;
        throw new SchemaException([.. diagnostics.ToSortedList().Select(one => new SchemaError(one.Span, "", one.Message, "schema"))]);
    }
}
