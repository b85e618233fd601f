using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>allOf</c> (Core, 10.2.1.1).</summary>
internal sealed class AllOfKeyword(Subschema[] branches) : Keyword
{
    public override IEnumerable<Subschema> InPlace => branches;

    public static AllOfKeyword? Read(SchemaView schema) => schema.Schemas("allOf") is { } branches ? new(branches) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var fits = true;
        foreach (var branch in branches)
        {
            if (run.Apply(branch, node)) continue;
            if (!run.Collects) return false;
            fits = false;
        }

        return fits;
    }
}
