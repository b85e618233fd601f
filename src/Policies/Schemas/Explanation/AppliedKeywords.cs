using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Explanation;

/// <summary>Explains why a value fails keywords that apply other schemas.</summary>
internal sealed class AppliedKeywords(Explainer explainer, SchemaTranslation schemas, EvaluationRun run, SchemaRecord record, EvaluationResults result, Node node)
{
    /// <summary>Keywords whose schemas must all fit the same value.</summary>
    private static readonly string[] Conjoined = ["$ref", "$dynamicRef", "allOf", "then", "else", "dependentSchemas"];

    private readonly ILookup<string, EvaluationResults> applied = (result.Details ?? []).ToLookup(detail => KeywordOf(detail, result), StringComparer.Ordinal);

    /// <summary>Adds their errors.</summary>
    public void Explain()
    {
        foreach (var keyword in (ReadOnlySpan<string>)["prefixItems", "items"]) ExplainItems(keyword);
        ContainsMessage.Add(record, applied["contains"].Count(detail => detail.IsValid), node, run);
        foreach (var detail in Failed("propertyNames")) explainer.ExplainKey(detail, (MapNode)node);
        foreach (var detail in Failed("properties").Concat(Failed("patternProperties"))) explainer.ExplainBelow(detail);
        ExplainEntries("additionalProperties", () => KnownKeys.OfOne(record.Map));
        foreach (var keyword in Conjoined)
        {
            foreach (var detail in Failed(keyword)) explainer.Explain(detail, node);
        }

        ExplainForms("anyOf");
        ExplainForms("oneOf");
        if (applied["not"].Any(detail => detail.IsValid)) NotMessage.Add(record, node, run);
        ExplainItems("unevaluatedItems");
        ExplainEntries("unevaluatedProperties", () => KnownKeys.Of(record.Map, schemas));
    }

    private IEnumerable<EvaluationResults> Failed(string keyword) => applied[keyword].Where(detail => !detail.IsValid);

    private void ExplainItems(string keyword)
    {
        foreach (var detail in Failed(keyword))
        {
            if (keyword == "items" && explainer.RecordOf(detail) is null && node is ListNode list)
            {
                // One error about all items that are too many, at the first of them.
                var most = (record.View.Find("prefixItems") as ListNode)?.Items.Count ?? 0;
                run.Fail(keyword, list.Items[most], $"{Phrases.Subject(run.Path)} has {Phrases.Count(list.Items.Count, "item", "items")}. The most is {most}: remove the others.");
                return;
            }

            explainer.ExplainBelow(detail);
        }
    }

    private void ExplainEntries(string keyword, Func<IEnumerable<string>> known)
    {
        foreach (var detail in Failed(keyword))
        {
            if (run.IsFull) return;
            if (explainer.RecordOf(detail) is not null)
            {
                explainer.ExplainBelow(detail);
                continue;
            }

            // Where a branch has failed and said so, "not known here" about all of its keys would be noise.
            if (keyword == "unevaluatedProperties" && IsJudgedElsewhere(result, detail)) continue;
            var key = Explainer.KeyOf(detail);
            var map = (MapNode)node;
            UnknownKey.Fail(keyword, map, map.Entries.First(entry => entry.Key == key), known(), run);
        }
    }

    private static string KeywordOf(EvaluationResults detail, EvaluationResults above) => detail.EvaluationPath.GetSegment(above.EvaluationPath.SegmentCount).ToString();

    private static bool IsJudgedElsewhere(EvaluationResults above, EvaluationResults key) => (above.Details ?? []).Exists(one =>
        !one.IsValid && Conjoined.Contains(KeywordOf(one, above)) && ((one.Details ?? []).Exists(below => below.InstanceLocation == key.InstanceLocation) || IsJudgedElsewhere(one, key)));

    private void ExplainForms(string keyword)
    {
        if (record.View.Find(keyword) is not ListNode forms) return;
        var fitting = applied[keyword].Where(detail => detail.IsValid).ToList();
        if (fitting.Count == 1 || (keyword == "anyOf" && fitting.Count > 0) || !applied[keyword].Any()) return;
        if (fitting.Count == 0)
        {
            BestBranch.Report(keyword, explainer.Tries(applied[keyword], node), node, run);
            return;
        }

        var names = string.Join(", ", fitting.Select(detail => Number(detail)).Order().Select(index =>
            forms.Items[index] is MapNode form && form.Find("title") is TextNode title ? Phrases.Quote(title.Text) : $"form {index + 1}"));
        run.Fail(keyword, node, $"{Phrases.Subject(run.Path)} fits {names} at once. Keep to one of them.");
    }

    private int Number(EvaluationResults form) => form.EvaluationPath.GetSegment(result.EvaluationPath.SegmentCount + 1).ToInt()!.Value;
}
