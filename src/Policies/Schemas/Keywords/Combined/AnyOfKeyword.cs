using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>anyOf</c> (Core, 10.2.1.2).</summary>
internal sealed class AnyOfKeyword(Subschema[] branches) : Keyword
{
    public override IEnumerable<Subschema> InPlace => branches;

    public static AnyOfKeyword? Read(SchemaView schema) => schema.Schemas("anyOf") is { } branches ? new(branches) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var fits = false;
        foreach (var branch in branches)
        {
            if (!run.ApplyQuietly(branch, node)) continue;
            fits = true;

            // What further branches evaluate counts too, if anyone asks.
            if (run.Seen is null) return true;
        }

        return fits || (run.Collects && BestBranch.Report("anyOf", branches, node, run));
    }
}
