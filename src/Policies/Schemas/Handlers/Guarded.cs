using System.Text.Json;
using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary>A keyword of JsonSchema.Net that counts its work and lets unknown values pass.</summary>
/// <typeparam name="T">The keyword; by this type the library tells one from another.</typeparam>
internal class Guarded<T>(T inner) : IKeywordHandler
    where T : IKeywordHandler
{
    public string Name => inner.Name;

    public object? ValidateKeywordValue(JsonElement value) => inner.ValidateKeywordValue(value);

    public void BuildSubschemas(KeywordData keyword, BuildContext context) => inner.BuildSubschemas(keyword, context);

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var judgement = Judgement.Of(context);
        judgement.Step(1 + keyword.Subschemas.Length);
        if (context.Instance.ValueKind == JsonValueKind.Number && judgement.NodeOf(context) is UnknownNode) return KeywordEvaluation.Ignore;
        return Settle(inner.Evaluate(keyword, context), keyword, context);
    }

    /// <summary>What the keyword's own answer comes to.</summary>
    protected virtual KeywordEvaluation Settle(KeywordEvaluation evaluation, KeywordData keyword, in EvaluationContext context) => evaluation;
}
