using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>required</c> (Validation, 6.5.3).</summary>
internal sealed class RequiredKeyword(string[] keys) : Keyword
{
    public const string Name = "required";

    public static RequiredKeyword? Read(SchemaView schema) => schema.Texts(Name) is { } keys ? new(keys) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode { OpenBecause: null } map) return true;
        var fits = true;
        foreach (var key in keys)
        {
            if (map.Find(key) is not null) continue;
            if (!run.Collects) return false;
            fits = run.FailMissing(Name, map, key, $"Key {Phrases.Quote(key)} is missing{Phrases.In(run.Path)}. Add it.");
        }

        return fits;
    }
}
