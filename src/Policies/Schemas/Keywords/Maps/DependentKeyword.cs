using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary>
/// <c>dependentRequired</c> (Validation, 6.5.4), <c>dependentSchemas</c> (Core, 10.2.2.4), and <c>dependencies</c>, which was both
/// in draft-07.
/// </summary>
internal sealed class DependentKeyword : Keyword
{
    private readonly List<(string Key, string[] Needed)> required = [];
    private readonly List<(string Key, Subschema Schema)> schemas = [];

    public override IEnumerable<Subschema> InPlace => schemas.Select(one => one.Schema);

    public static DependentKeyword? Read(SchemaView schema)
    {
        var dependent = new DependentKeyword();
        foreach (var keyword in (ReadOnlySpan<string>)["dependentRequired", "dependentSchemas", "dependencies"])
        {
            foreach (var entry in (schema.Find(keyword) as MapNode)?.Entries ?? [])
            {
                if (entry.Value is ListNode needed) dependent.required.Add((entry.Key, SchemaView.Texts(needed)));
                else dependent.schemas.Add((entry.Key, schema.Compile(entry.Value)));
            }
        }

        return dependent.required.Count + dependent.schemas.Count == 0 ? null : dependent;
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode map) return true;
        var fits = true;
        foreach (var (key, needed) in required)
        {
            if (map.Find(key) is null || map.OpenBecause is not null) continue;
            foreach (var missing in needed.Where(one => map.Find(one) is null))
            {
                if (!run.Collects) return false;
                fits = run.FailMissing("dependentRequired", map, missing, $"Key {Phrases.Quote(missing)} is missing{Phrases.In(run.Path)}: {Phrases.Quote(key)} needs it. Add it.");
            }
        }

        foreach (var (key, schema) in schemas)
        {
            if (map.Find(key) is null || run.Apply(schema, map)) continue;
            if (!run.Collects) return false;
            fits = false;
        }

        return fits;
    }
}
