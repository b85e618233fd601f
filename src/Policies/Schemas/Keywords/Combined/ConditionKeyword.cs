using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>if</c>, <c>then</c> and <c>else</c> (Core, 10.2.2).</summary>
internal sealed class ConditionKeyword(Subschema condition, Subschema? then, Subschema? otherwise) : Keyword
{
    public override IEnumerable<Subschema> InPlace => new[] { condition, then, otherwise }.OfType<Subschema>();

    public static ConditionKeyword? Read(SchemaView schema) =>
        schema.Schema("if") is { } condition ? new(condition, schema.Schema("then"), schema.Schema("else")) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var branch = run.ApplyQuietly(condition, node) ? then : otherwise;
        return branch is null || run.Apply(branch, node);
    }
}
