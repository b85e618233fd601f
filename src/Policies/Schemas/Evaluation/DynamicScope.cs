namespace SocPolicy.Schemas.Evaluation;

/// <summary>The dynamic anchors of one resource; entered when evaluation comes to one of its schemas (Core, 7.1).</summary>
internal sealed class DynamicScope
{
    public Dictionary<string, Subschema> Anchors { get; } = new(StringComparer.Ordinal);
}
