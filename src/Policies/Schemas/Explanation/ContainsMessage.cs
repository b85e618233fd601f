using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Explanation;

/// <summary><c>contains</c>, <c>minContains</c> and <c>maxContains</c> in words.</summary>
internal static class ContainsMessage
{
    /// <summary>Adds the error of a list that has too few or too many items of a kind; none when it has enough.</summary>
    /// <param name="record">The schema.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="node">The value, if a list.</param>
    /// <param name="run">Where it is added.</param>
    public static void Add(SchemaRecord record, int count, Node node, EvaluationRun run)
    {
        var view = record.View;
        if (view.Find("contains") is not { } wanted || node is not ListNode list) return;
        var (least, most) = (view.Count("minContains") ?? 1, view.Count("maxContains") ?? int.MaxValue);
        var what = Describe(wanted);
        var subject = Phrases.Subject(run.Path);
        if (count > most) run.Fail("maxContains", node, $"{subject} has {Phrases.Count(count, "item", "items")} {what}. {view.Advice ?? $"Write at most {most}."}");
        else if (count >= least || list.OpenBecause is not null) return;
        else if (count == 0 && least == 1) run.Fail("contains", node, $"{subject} has no item {what}. {view.Advice ?? "Add one."}");
        else run.Fail("minContains", node, $"{subject} has {Phrases.Count(count, "item", "items")} {what}. {view.Advice ?? $"Write at least {least}."}");
    }

    private static string Describe(Node schema) => schema switch
    {
        MapNode map when map.Find("const") is { } value => $"that is {Phrases.Short(value)}",
        MapNode map when map.Find("enum") is ListNode values => $"that is one of: {Phrases.List([.. values.Items.OfType<ScalarNode>().Select(value => value.Text)])}",
        MapNode map when map.Find("title") is TextNode title => $"that is {Phrases.Quote(title.Text)}",
        _ => "of the kind that is needed",
    };
}
