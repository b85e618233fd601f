using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary>
/// <c>$dynamicRef</c> (Core, 8.2.3.2): where it leads to a <c>$dynamicAnchor</c>, the outermost resource on the way that has the
/// same one takes its place.
/// </summary>
internal sealed class DynamicReferenceKeyword(Subschema target, string? anchor) : Keyword
{
    public override IEnumerable<Subschema> InPlace => [target];

    public static DynamicReferenceKeyword? Read(SchemaView schema)
    {
        if (schema.Text("$dynamicRef") is not { } reference) return null;
        var (target, anchor) = schema.Resolve(reference);
        return new(target, anchor);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (anchor is null) return run.Apply(target, node);
        foreach (var scope in run.Scopes)
        {
            if (scope.Anchors.TryGetValue(anchor, out var outermost)) return run.Apply(outermost, node);
        }

        return run.Apply(target, node);
    }
}
