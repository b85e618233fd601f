using System.Text.Json;
using Json.Schema;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary>A keyword that applies schemas to some entries of a map.</summary>
internal abstract class EntriesHandler : IKeywordHandler
{
    public abstract string Name { get; }

    public object? ValidateKeywordValue(JsonElement value) => null;

    public abstract void BuildSubschemas(KeywordData keyword, BuildContext context);

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != JsonValueKind.Object) return KeywordEvaluation.Ignore;
        var judgement = Judgement.Of(context);
        judgement.Step(1);
        var details = new List<EvaluationResults>();
        var names = new List<string>();
        var position = 0;
        foreach (var entry in context.Instance.EnumerateObject())
        {
            var before = details.Count;
            Evaluate(keyword, context, entry, position++, details);
            if (details.Count > before) names.Add(entry.Name);
        }

        return new KeywordEvaluation
        {
            Keyword = Name,
            IsValid = details.TrueForAll(detail => detail.IsValid),
            Details = [.. details],
            Annotation = JsonSerializer.SerializeToElement(names),
        };
    }

    /// <summary>Judges an entry by the schemas that are for it.</summary>
    protected abstract void Evaluate(KeywordData keyword, in EvaluationContext context, JsonProperty entry, int position, List<EvaluationResults> details);
}
