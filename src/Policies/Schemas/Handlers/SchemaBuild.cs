using System.Text.Json;
using SocPolicy.Schemas.Evaluation;
using Library = Json.Schema;

namespace SocPolicy.Schemas.Handlers;

/// <summary>Has JsonSchema.Net compile a translated schema.</summary>
internal static class SchemaBuild
{
    /// <summary>So many schemas surely fit an ordinary stack, even if each leads to the next.</summary>
    private const int Few = 200;

    private const int Stack = 128 << 20;

    /// <summary>The compiled schema, in a registry of its own: nothing is shared with other schemas and nothing is fetched.</summary>
    /// <param name="schema">What <see cref="Documents.SchemaTranslation"/> wrote.</param>
    /// <param name="count">How many schemas it has: the library follows references by recursion.</param>
    public static Library.JsonSchema Run(JsonElement schema, int count) => count <= Few ? Build(schema) : LargeStack.Run(Stack, () => Build(schema));

    private static Library.JsonSchema Build(JsonElement schema) => Library.JsonSchema.Build(schema, new Library.BuildOptions
    {
        Dialect = SocPolicyDialect.Instance,
        SchemaRegistry = new Library.SchemaRegistry { Fetch = (_, _) => null },
        DialectRegistry = new Library.DialectRegistry(),
        VocabularyRegistry = new Library.VocabularyRegistry(),
    });
}
