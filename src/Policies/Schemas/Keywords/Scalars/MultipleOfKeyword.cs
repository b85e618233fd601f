using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Values;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>multipleOf</c> (Validation, 6.2.1), in decimals: 0.3 is a multiple of 0.1.</summary>
internal sealed class MultipleOfKeyword(ExactNumber divisor, string text) : Keyword
{
    private const string Name = "multipleOf";

    public static MultipleOfKeyword? Read(SchemaView schema) =>
        schema.Find(Name) is NumberNode number && ExactNumber.Of(number) is { } divisor ? new(divisor, number.Text) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not NumberNode number || ExactNumber.Of(number) is not { } value || value.IsMultipleOf(divisor)) return true;
        return run.Collects && run.Fail(Name, node, $"{Phrases.Subject(run.Path)} is {Phrases.Short(node)}. Write a multiple of {text}.");
    }
}
