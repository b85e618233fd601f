using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c> (Core, 10.3.2.1 to 10.3.2.3), in one pass.</summary>
internal sealed class PropertiesKeyword(Dictionary<string, Subschema> byName, (SchemaPattern Pattern, Subschema Schema)[] byPattern, Subschema? others) : Keyword
{
    public override IEnumerable<string> KnownKeys => byName.Where(one => !one.Value.IsNothing).Select(one => one.Key);

    public static PropertiesKeyword? Read(SchemaView schema)
    {
        var byName = schema.Named("properties");
        var patterns = schema.Find("patternProperties") as MapNode;
        var others = schema.Schema("additionalProperties");
        if (byName is null && patterns is null && others is null) return null;
        var byPattern = (patterns?.Entries ?? []).Select(entry => (SchemaPattern.ParseKey(entry), schema.Compile(entry.Value))).ToArray();
        return new(byName ?? [], byPattern, others);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode map) return true;
        var fits = true;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (EvaluateEntry(map, i, run)) continue;
            if (!run.Collects) return false;
            fits = false;
        }

        return fits;
    }

    private bool EvaluateEntry(MapNode map, int position, EvaluationRun run)
    {
        var entry = map.Entries[position];
        var fits = true;
        var isKnown = byName.TryGetValue(entry.Key, out var schema);
        if (isKnown) fits = run.ApplyToEntry(schema!, entry);
        foreach (var (pattern, other) in byPattern)
        {
            if (!pattern.IsMatch(entry.Key, run)) continue;
            isKnown = true;
            fits &= run.ApplyToEntry(other, entry);
        }

        if (!isKnown && others is null) return true;
        run.Seen?.Mark(position);
        if (isKnown) return fits;
        return others!.IsNothing ? UnknownKey.Fail("additionalProperties", map, entry, KnownKeys, run) : run.ApplyToEntry(others, entry);
    }
}
