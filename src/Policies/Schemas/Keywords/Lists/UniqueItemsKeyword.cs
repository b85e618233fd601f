using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Values;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Lists;

/// <summary><c>uniqueItems</c> (Validation, 6.4.3).</summary>
internal sealed class UniqueItemsKeyword : Keyword
{
    private const string Name = "uniqueItems";

    public static UniqueItemsKeyword? Read(SchemaView schema) => schema.Find(Name) is BooleanNode { Value: true } ? new() : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not ListNode { Items.Count: > 1 } list) return true;
        var first = new Dictionary<Node, int>(list.Items.Count, NodeEquality.Instance);
        var fits = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            // Two that are unknown, wholly or in part, need not be the same.
            if (first.TryAdd(item, i) || PartialDocument.IsPartial(item)) continue;
            if (!run.Collects) return false;
            fits = false;
            var value = item is ScalarNode ? $", {Phrases.Short(item)}," : "";
            run.Fail(Name, item, $"Item {i + 1} of {Phrases.ListName(run.Path)}{value} repeats item {first[item] + 1}. Remove one of them.");
        }

        return fits;
    }
}
