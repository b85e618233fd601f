using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>$ref</c> (Core, 8.2.3.1).</summary>
internal sealed class ReferenceKeyword(Subschema target) : Keyword
{
    public override IEnumerable<Subschema> InPlace => [target];

    public static ReferenceKeyword? Read(SchemaView schema) => schema.Text("$ref") is { } reference ? new(schema.Resolve(reference).Target) : null;

    public override bool Evaluate(Node node, EvaluationRun run) => run.Apply(target, node);
}
