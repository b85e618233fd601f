using System.Text.Json;
using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary><c>propertyNames</c>: a key is a value that the document does not have, which is added first.</summary>
internal sealed class PropertyNamesHandler : EntriesHandler
{
    public override string Name => "propertyNames";

    public override void BuildSubschemas(KeywordData keyword, BuildContext context) =>
        keyword.Subschemas = [Json.Schema.JsonSchema.BuildNode(context with { LocalSchema = keyword.RawValue })];

    protected override void Evaluate(KeywordData keyword, in EvaluationContext context, JsonProperty entry, int position, List<EvaluationResults> details)
    {
        var judgement = Judgement.Of(context);
        judgement.Step(1);
        var map = (MapNode)judgement.NodeOf(context);
        details.Add(keyword.Subschemas[0].Evaluate(context with
        {
            Instance = judgement.Document.Add(KeyOf(map.Entries[position])),
            InstanceLocation = context.InstanceLocation.Combine(entry.Name),
            EvaluationPath = context.EvaluationPath.Combine(Name),
        }));
    }

    /// <summary>A key as a value.</summary>
    public static TextNode KeyOf(in MapEntry entry) => new(entry.Key, entry.Value.Source, entry.KeyStart, entry.KeyEnd);
}
