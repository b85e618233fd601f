using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Lists;

/// <summary><c>contains</c> (Core, 10.3.1.3), <c>minContains</c> and <c>maxContains</c> (Validation, 6.4.4 and 6.4.5).</summary>
internal sealed class ContainsKeyword(Subschema wanted, int least, int most, string what, string? advice) : Keyword
{
    private const string Name = "contains";

    public static ContainsKeyword? Read(SchemaView schema)
    {
        if (schema.Schema(Name) is not { } wanted) return null;
        return new(wanted, schema.Count("minContains") ?? 1, schema.Count("maxContains") ?? int.MaxValue, Describe(schema.Find(Name)!), schema.Advice);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not ListNode list) return true;
        var count = 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (!run.FitsItem(wanted, list.Items[i], i)) continue;
            run.Seen?.Mark(i);
            count++;
        }

        var isTooFew = count < least && list.OpenBecause is null;
        if (!isTooFew && count <= most) return true;
        if (!run.Collects) return false;
        var subject = Phrases.Subject(run.Path);
        if (!isTooFew) return run.Fail("maxContains", node, $"{subject} has {Phrases.Count(count, "item", "items")} {what}. {advice ?? $"Write at most {most}."}");
        return count == 0 && least == 1
            ? run.Fail(Name, node, $"{subject} has no item {what}. {advice ?? "Add one."}")
            : run.Fail("minContains", node, $"{subject} has {Phrases.Count(count, "item", "items")} {what}. {advice ?? $"Write at least {least}."}");
    }

    private static string Describe(Node schema) => schema switch
    {
        MapNode map when map.Find("const") is { } value => $"that is {Phrases.Short(value)}",
        MapNode map when map.Find("enum") is ListNode values => $"that is one of: {Phrases.List([.. values.Items.OfType<ScalarNode>().Select(value => value.Text)])}",
        MapNode map when map.Find("title") is TextNode title => $"that is {Phrases.Quote(title.Text)}",
        _ => "of the kind that is needed",
    };
}
