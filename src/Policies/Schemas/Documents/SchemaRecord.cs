using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Schemas.Documents;

/// <summary>One schema of a translated document: what JsonSchema.Net is told about it by number only.</summary>
/// <param name="Map">As its author wrote it; an empty one for <c>true</c> and <c>false</c> that a reference leads to.</param>
/// <param name="View">Its keywords.</param>
/// <param name="Keywords">What it asks of a value by itself.</param>
/// <param name="Patterns">The keys of <c>patternProperties</c>, in their order.</param>
internal sealed record SchemaRecord(MapNode Map, SchemaView View, Keyword[] Keywords, SchemaPattern[] Patterns)
{
    /// <summary>The keys of <c>properties</c>.</summary>
    public HashSet<string> Names { get; } = (View.Find("properties") as MapNode)?.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
}
