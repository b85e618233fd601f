using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Lists;

/// <summary><c>minItems</c> and <c>maxItems</c> (Validation, 6.4.1 and 6.4.2).</summary>
internal sealed class ListSizeKeyword(int least, int most, string? advice) : Keyword
{
    public static ListSizeKeyword? Read(SchemaView schema)
    {
        var (least, most) = (schema.Count("minItems"), schema.Count("maxItems"));
        return least is null && most is null ? null : new(least ?? 0, most ?? int.MaxValue, schema.Advice);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not ListNode list) return true;
        var count = list.Items.Count;
        var isTooShort = count < least && list.OpenBecause is null;
        if (!isTooShort && count <= most) return true;
        if (!run.Collects) return false;
        var has = $"{Phrases.Subject(run.Path)} has {Phrases.Count(count, "item", "items")}.";
        return isTooShort
            ? run.Fail("minItems", node, $"{has} {advice ?? $"Write at least {least}."}")
            : run.Fail("maxItems", node, $"{has} {advice ?? $"Write at most {most}."}");
    }
}
