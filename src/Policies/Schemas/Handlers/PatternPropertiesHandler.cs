using System.Text.Json;
using Json.Pointer;
using Json.Schema;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>patternProperties</c>, with patterns as ECMA-262 has them and in bounded time: the library's have neither.</summary>
internal sealed class PatternPropertiesHandler : EntriesHandler
{
    public override string Name => "patternProperties";

    public override void BuildSubschemas(KeywordData keyword, BuildContext context) => keyword.Subschemas =
    [
        .. keyword.RawValue.EnumerateObject().Select(one => Json.Schema.JsonSchema.BuildNode(context with { LocalSchema = one.Value, RelativePath = JsonPointer.Create(one.Name) })),
    ];

    protected override void Evaluate(KeywordData keyword, in EvaluationContext context, JsonProperty entry, int position, List<EvaluationResults> details)
    {
        var judgement = Judgement.Of(context);
        var patterns = judgement.RecordOf(context).Patterns;
        judgement.Step(patterns.Length);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (!judgement.Matches(patterns[i], entry.Name)) continue;
            details.Add(keyword.Subschemas[i].Evaluate(context with
            {
                Instance = entry.Value,
                InstanceLocation = context.InstanceLocation.Combine(entry.Name),
                EvaluationPath = context.EvaluationPath.Combine(Name, i),
            }));
        }
    }
}
