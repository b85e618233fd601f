using System.Collections.Immutable;
using SocPolicy.Diagnostics;

namespace SocPolicy.Schemas.Documents;

/// <summary>The documents that references may name by URI; nothing is ever fetched. Immutable.</summary>
internal sealed class SchemaLibrary
{
    private static readonly Lazy<SchemaLibrary> StandardOnce = new(() =>
        new SchemaLibrary([]).With(new Uri(MetaSchema.Draft202012), BuiltInSchemas.Source(MetaSchema.File)));

    private readonly ImmutableList<SchemaScan> scans;

    private SchemaLibrary(ImmutableList<SchemaScan> scans) => this.scans = scans;

    /// <summary>Nothing: for schemas that refer to themselves only.</summary>
    public static SchemaLibrary Empty { get; } = new([]);

    /// <summary>The meta-schemas of draft 2020-12.</summary>
    public static SchemaLibrary Standard => StandardOnce.Value;

    /// <summary>This library and one document more.</summary>
    /// <param name="retrieval">The URI that it is known by besides those it gives itself.</param>
    /// <param name="text">The schema.</param>
    public SchemaLibrary With(Uri retrieval, SourceText text) => new(scans.Add(new SchemaScan(SchemaText.Read(text), retrieval)));

    /// <summary>The document that has a resource of this URI (without a fragment), and the resource.</summary>
    public (SchemaScan Document, SchemaResource Resource)? Find(Uri uri)
    {
        foreach (var scan in scans)
        {
            if (scan.ByUri.TryGetValue(uri.AbsoluteUri, out var resource)) return (scan, resource);
        }

        return null;
    }
}
