using System.Globalization;
using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Handlers;

namespace SocPolicy.Schemas.Explanation;

/// <summary>Turns what JsonSchema.Net found into messages: from the results that failed to the values and schemas they are about.</summary>
internal sealed class Explainer(SchemaTranslation schemas, InstanceDocument document, EvaluationRun run)
{
    /// <summary>Adds the errors of the document, which does not fit: at least one.</summary>
    public void ExplainRoot(EvaluationResults result, Node root)
    {
        Explain(result, root);
        if (run.First is null) run.Fail("schema", root, "The document does not fit its schema. Compare them.");
    }

    /// <summary>Adds the errors of a value that does not fit.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="node">The value.</param>
    public void Explain(EvaluationResults result, Node node)
    {
        if (run.IsFull) return;
        if (RecordOf(result) is not { } record)
        {
            run.Refuse("false", node);
            return;
        }

        foreach (var keyword in record.Keywords)
        {
            // What a value is not, the rest need not say.
            if (node is not UnknownNode && !keyword.Evaluate(node, run) && keyword.EndsSchema) return;
        }

        new AppliedKeywords(this, schemas, run, record, result, node).Explain();
    }

    /// <summary>The schema that a result is about; null for <c>false</c>.</summary>
    public SchemaRecord? RecordOf(EvaluationResults result) =>
        result.Errors?.TryGetValue(SchemaTranslation.Mark, out var number) ?? false ? schemas.Records[int.Parse(number, CultureInfo.InvariantCulture)] : null;

    /// <summary>The key of the entry that a result is about.</summary>
    public static string KeyOf(EvaluationResults result) => InstanceDocument.KeyOf(result.InstanceLocation.GetSegment(result.InstanceLocation.SegmentCount - 1));

    /// <summary>Explains a value one step below.</summary>
    public void ExplainBelow(EvaluationResults result)
    {
        if (run.IsFull) return;
        var last = result.InstanceLocation.GetSegment(result.InstanceLocation.SegmentCount - 1);
        var above = document.At(result.InstanceLocation.GetParent(1)!.Value);
        var step = above is ListNode ? new PathStep(null, last.ToInt()!.Value, IsName: false) : new PathStep(InstanceDocument.KeyOf(last), -1, IsName: false);
        run.Below(step, () => Explain(result, document.At(result.InstanceLocation)));
    }

    /// <summary>Explains a key.</summary>
    public void ExplainKey(EvaluationResults result, MapNode map)
    {
        if (run.IsFull) return;
        var key = KeyOf(result);
        run.Below(new PathStep(key, -1, IsName: true), () => Explain(result, PropertyNamesHandler.KeyOf(map.Entries.First(entry => entry.Key == key))));
    }

    /// <summary>The errors of each of several forms.</summary>
    public List<List<Problem>> Tries(IEnumerable<EvaluationResults> forms, Node node) => [.. forms.Select(form => run.Apart(() => Explain(form, node)))];
}
