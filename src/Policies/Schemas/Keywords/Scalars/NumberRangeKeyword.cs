using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Values;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms (Validation, 6.2.2 to 6.2.5).</summary>
internal sealed class NumberRangeKeyword : Keyword
{
    private readonly List<Bound> bounds = [];

    public static NumberRangeKeyword? Read(SchemaView schema)
    {
        var range = new NumberRangeKeyword();
        range.Add(schema, "minimum", sign: -1, isExclusive: false, "The least is");
        range.Add(schema, "exclusiveMinimum", sign: -1, isExclusive: true, "It must be more than");
        range.Add(schema, "maximum", sign: 1, isExclusive: false, "The most is");
        range.Add(schema, "exclusiveMaximum", sign: 1, isExclusive: true, "It must be less than");
        return range.bounds.Count == 0 ? null : range;
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not NumberNode number) return true;
        foreach (var bound in bounds)
        {
            if (bound.Admits(number)) continue;
            return run.Collects && run.Fail(bound.Keyword, node, $"{Phrases.Subject(run.Path)} is {Phrases.Short(node)}. {bound.Sentence} {bound.Node.Text}.");
        }

        return true;
    }

    private void Add(SchemaView schema, string keyword, int sign, bool isExclusive, string sentence)
    {
        if (schema.Find(keyword) is NumberNode node && ExactNumber.Of(node) is { } value) bounds.Add(new(keyword, node, value, sign, isExclusive, sentence));
    }

    private sealed record Bound(string Keyword, NumberNode Node, ExactNumber Value, int Sign, bool IsExclusive, string Sentence)
    {
        public bool Admits(NumberNode number)
        {
            var order = ExactNumber.IsPlain(number) && ExactNumber.IsPlain(Node) ? number.Number.CompareTo(Node.Number)
                : ExactNumber.Of(number) is { } exact ? exact.CompareTo(Value)
                : number.Number.CompareTo(Node.Number);
            return IsExclusive ? order * Sign < 0 : order * Sign <= 0;
        }
    }
}
