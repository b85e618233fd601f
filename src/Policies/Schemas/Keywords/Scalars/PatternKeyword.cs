using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Patterns;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary>
/// <c>pattern</c> (Validation, 6.3.3). <c>patternErrorMessage</c>, which editors show too, says it in words; else the first of
/// <c>examples</c> shows it.
/// </summary>
internal sealed class PatternKeyword(SchemaPattern pattern, string? words, string? example) : Keyword
{
    private const string Name = "pattern";

    public static PatternKeyword? Read(SchemaView schema)
    {
        if (schema.Text(Name) is not { } source) return null;
        var example = (schema.Find("examples") as ListNode)?.Items.OfType<TextNode>().FirstOrDefault()?.Text;
        return new(SchemaPattern.Parse(source), schema.Text("patternErrorMessage")?.Text, example);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not TextNode text || pattern.IsMatch(text.Text, run)) return true;
        return run.Collects && run.Fail(Name, node, Message(run.Path, node));
    }

    private string Message(IReadOnlyList<PathStep> path, Node node)
    {
        var what = $"{Phrases.Named(path, node)} does not have the right form.";
        if (words is not null) return $"{what} {words}";
        return example is not null ? $"{what} Write it like {example}." : $"{what} Match {Phrases.OneLine(pattern.Source)}.";
    }
}
