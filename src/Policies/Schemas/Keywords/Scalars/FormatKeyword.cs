using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Formats;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>format</c> (Validation, 7), where it is to be judged.</summary>
internal sealed class FormatKeyword(TextFormat format) : Keyword
{
    private const string Name = "format";

    public static FormatKeyword? Read(SchemaView schema) =>
        schema.AssertsFormats && schema.Text(Name) is { } name && TextFormat.Named(name.Text) is { } format ? new(format) : null;

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not TextNode text || format.Fits(text.Text)) return true;
        return run.Collects && run.Fail(Name, node, $"{Phrases.Named(run.Path, node)} is not {format.Noun}. Write it like {format.Example}.");
    }
}
