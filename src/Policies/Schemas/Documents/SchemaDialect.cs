using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Documents;

/// <summary>Which keywords mean something in a resource, as its meta-schema says (Core, 8.1).</summary>
internal sealed class SchemaDialect
{
    private const string Vocabularies = "https://json-schema.org/draft/2020-12/vocab/";

    private readonly HashSet<string>? vocabularies;

    private SchemaDialect(HashSet<string>? vocabularies, bool isDraft7 = false)
    {
        this.vocabularies = vocabularies;
        IsDraft7 = isDraft7;
    }

    /// <summary>Draft-07: <c>$ref</c> stands alone.</summary>
    public bool IsDraft7 { get; }

    /// <summary>Whether the meta-schema asks for formats to be judged.</summary>
    public bool AssertsFormats => vocabularies?.Contains("format-assertion") ?? false;

    /// <summary>The dialect of a meta-schema.</summary>
    /// <param name="metaSchema">Its URI; null for draft 2020-12.</param>
    /// <param name="library">Where it is looked up.</param>
    /// <param name="schema">The schema that names it, for the error.</param>
    public static SchemaDialect Of(string? metaSchema, SchemaLibrary library, Node schema)
    {
        if (metaSchema is null or MetaSchema.Draft202012) return new SchemaDialect(null);
        if (metaSchema.StartsWith("http://json-schema.org/draft-07/schema", StringComparison.Ordinal)) return new SchemaDialect(null, isDraft7: true);
        if (!Uri.TryCreate(metaSchema, UriKind.Absolute, out var uri) || library.Find(uri)?.Resource.Root is not MapNode root)
            throw new SchemaException(schema.Span, $"$schema '{metaSchema}' is not known. Use {MetaSchema.Draft202012}.");
        if (root.Find("$vocabulary") is not MapNode used) return new SchemaDialect(null);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in used.Entries)
        {
            if (entry.Key.StartsWith(Vocabularies, StringComparison.Ordinal)) known.Add(entry.Key[Vocabularies.Length..]);
            else if (entry.Value is BooleanNode { Value: true })
                throw new SchemaException(schema.Span, $"Vocabulary '{entry.Key}' is not known, and '{metaSchema}' requires it. Leave it out.");
        }

        return new SchemaDialect(known);
    }

    /// <summary>Whether a keyword belongs to one of the vocabularies.</summary>
    public bool Knows(string keyword)
    {
        if (vocabularies is null) return true;
        var vocabulary = KeywordVocabulary.Of(keyword);
        if (vocabulary == "format") return vocabularies.Contains("format-annotation") || vocabularies.Contains("format-assertion");
        return vocabulary == "core" || vocabularies.Contains(vocabulary);
    }
}
