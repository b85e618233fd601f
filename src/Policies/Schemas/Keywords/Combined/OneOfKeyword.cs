using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Combined;

/// <summary><c>oneOf</c> (Core, 10.2.1.3).</summary>
internal sealed class OneOfKeyword(Subschema[] branches) : Keyword
{
    private const string Name = "oneOf";

    public override IEnumerable<Subschema> InPlace => branches;

    public static OneOfKeyword? Read(SchemaView schema) => schema.Schemas(Name) is { } branches ? new(branches) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var fitting = new List<int>();
        for (var i = 0; i < branches.Length; i++)
        {
            if (!run.ApplyQuietly(branches[i], node)) continue;
            fitting.Add(i);
            if (fitting.Count > 1 && !run.Collects) return false;
        }

        if (fitting.Count == 1) return true;
        if (!run.Collects) return false;
        if (fitting.Count == 0) return BestBranch.Report(Name, branches, node, run);
        var forms = string.Join(", ", fitting.Select(index => branches[index].Title is { } title ? Phrases.Quote(title) : $"form {index + 1}"));
        return run.Fail(Name, node, $"{Phrases.Subject(run.Path)} fits {forms} at once. Keep to one of them.");
    }
}
