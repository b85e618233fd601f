using System.Text.Json;
using Json.Schema;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>additionalProperties</c>: the library's goes by its own patterns.</summary>
internal sealed class AdditionalPropertiesHandler : EntriesHandler
{
    public override string Name => "additionalProperties";

    public override void BuildSubschemas(KeywordData keyword, BuildContext context) =>
        keyword.Subschemas = [Json.Schema.JsonSchema.BuildNode(context with { LocalSchema = keyword.RawValue })];

    protected override void Evaluate(KeywordData keyword, in EvaluationContext context, JsonProperty entry, int position, List<EvaluationResults> details)
    {
        var judgement = Judgement.Of(context);
        var record = judgement.RecordOf(context);
        judgement.Step(1 + record.Patterns.Length);
        if (record.Names.Contains(entry.Name) || Array.Exists(record.Patterns, pattern => judgement.Matches(pattern, entry.Name))) return;
        details.Add(keyword.Subschemas[0].Evaluate(context with
        {
            Instance = entry.Value,
            InstanceLocation = context.InstanceLocation.Combine(entry.Name),
            EvaluationPath = context.EvaluationPath.Combine(Name),
        }));
    }
}
