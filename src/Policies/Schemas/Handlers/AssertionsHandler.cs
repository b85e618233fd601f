using System.Globalization;
using System.Text.Json;
using Json.Schema;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;

namespace SocPolicy.Schemas.Handlers;

/// <summary>All that a schema asks of a value by itself: types, words, sizes, numbers, patterns.</summary>
internal sealed class AssertionsHandler : IKeywordHandler
{
    public string Name => SchemaTranslation.Mark;

    public object? ValidateKeywordValue(JsonElement value) => value.GetInt32();

    public void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
    }

    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        var number = (int)keyword.Value!;
        var judgement = Judgement.Of(context);
        var keywords = judgement.Records[number].Keywords;
        judgement.Step(1 + keywords.Length);

        // The error is no error: it is how an explanation finds the schema that a result is about.
        var evaluation = new KeywordEvaluation { Keyword = Name, IsValid = true, Error = number.ToString(CultureInfo.InvariantCulture) };
        if (keywords.Length == 0) return evaluation;
        var node = judgement.NodeOf(context);
        if (node is UnknownNode) return evaluation;
        return evaluation with { IsValid = Array.TrueForAll(keywords, one => judgement.Meets(one, node)) };
    }
}
