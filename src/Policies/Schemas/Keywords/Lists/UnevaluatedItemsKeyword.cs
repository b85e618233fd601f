using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Keywords.Lists;

/// <summary><c>unevaluatedItems</c> (Core, 11.2).</summary>
internal sealed class UnevaluatedItemsKeyword(Subschema schema) : Keyword
{
    public static UnevaluatedItemsKeyword? Read(SchemaView schema) => schema.Schema("unevaluatedItems") is { } rest ? new(rest) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not ListNode list || run.Seen is not { } seen) return true;
        var fits = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (seen[i] || run.ApplyToItem(schema, list.Items[i], i)) continue;
            fits = false;
            if (!run.Collects) return false;
        }

        seen.MarkAll();
        return fits;
    }
}
