using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Maps;

/// <summary><c>unevaluatedProperties</c> (Core, 11.3).</summary>
internal sealed class UnevaluatedPropertiesKeyword(Subschema schema, Subschema around) : Keyword
{
    private const string Name = "unevaluatedProperties";

    public static UnevaluatedPropertiesKeyword? Read(SchemaView schema) => schema.Schema(Name) is { } rest ? new(rest, schema.Itself) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not MapNode map || run.Seen is not { } seen) return true;
        var fits = true;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (seen[i]) continue;
            var entry = map.Entries[i];
            if (schema.IsNothing ? UnknownKey.Fail(Name, map, entry, around.KnownKeys(), run) : run.ApplyToEntry(schema, entry)) continue;
            if (!run.Collects) return false;
            fits = false;
        }

        seen.MarkAll();
        return fits;
    }
}
