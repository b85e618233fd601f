using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>propertyNames</c> (Core, 10.3.2.4).</summary>
internal sealed class PropertyNamesKeyword(Subschema schema) : Keyword
{
    public static PropertyNamesKeyword? Read(SchemaView schema) => schema.Schema("propertyNames") is { } names ? new(names) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode map) return true;
        var fits = true;
        foreach (var entry in map.Entries)
        {
            if (run.ApplyToKey(schema, entry)) continue;
            if (!run.Collects) return false;
            fits = false;
        }

        return fits;
    }
}
