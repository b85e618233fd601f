using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>dependentRequired</c> (Validation, 6.5.4), and the lists of <c>dependencies</c>, which was the same in draft-07.</summary>
internal sealed class DependentRequiredKeyword : Keyword
{
    private readonly List<(string Key, string[] Needed)> required = [];

    public static DependentRequiredKeyword? Read(SchemaView schema)
    {
        var dependent = new DependentRequiredKeyword();
        foreach (var keyword in (ReadOnlySpan<string>)["dependentRequired", "dependencies"])
        {
            foreach (var entry in (schema.Find(keyword) as MapNode)?.Entries ?? [])
            {
                if (entry.Value is ListNode needed) dependent.required.Add((entry.Key, SchemaView.Texts(needed)));
            }
        }

        return dependent.required.Count == 0 ? null : dependent;
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode { OpenBecause: null } map) return true;
        var fits = true;
        foreach (var (key, needed) in required)
        {
            if (map.Find(key) is null) continue;
            foreach (var missing in needed.Where(one => map.Find(one) is null))
            {
                if (!run.Collects) return false;
                fits = run.FailMissing("dependentRequired", map, missing, $"Key {Phrases.Quote(missing)} is missing{Phrases.In(run.Path)}: {Phrases.Quote(key)} needs it. Add it.");
            }
        }

        return fits;
    }
}
