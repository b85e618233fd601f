using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Lists;

/// <summary><c>prefixItems</c> and <c>items</c> (Core, 10.3.1.1 and 10.3.1.2).</summary>
internal sealed class ItemsKeyword(Subschema[] first, Subschema? rest) : Keyword
{
    public static ItemsKeyword? Read(SchemaView schema)
    {
        var first = schema.Schemas("prefixItems");
        var rest = schema.Schema("items");
        return first is null && rest is null ? null : new(first ?? [], rest);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not ListNode list) return true;
        var fits = true;
        var judged = rest is null ? Math.Min(first.Length, list.Items.Count) : list.Items.Count;
        for (var i = 0; i < judged; i++)
        {
            run.Seen?.Mark(i);
            var schema = i < first.Length ? first[i] : rest!;
            if (i >= first.Length && schema.IsNothing) return RefuseRest(list, run);
            if (run.ApplyToItem(schema, list.Items[i], i)) continue;
            fits = false;
            if (!run.Collects) return false;
        }

        return fits;
    }

    /// <summary>One error about all items that are too many, at the first of them.</summary>
    private bool RefuseRest(ListNode list, EvaluationRun run)
    {
        if (!run.Collects) return false;
        run.Seen?.MarkAll();
        return run.Fail("items", list.Items[first.Length], $"{Phrases.Subject(run.Path)} has {Phrases.Count(list.Items.Count, "item", "items")}. The most is {first.Length}: remove the others.");
    }
}
