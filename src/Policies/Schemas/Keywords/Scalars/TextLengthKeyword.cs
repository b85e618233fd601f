using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>minLength</c> and <c>maxLength</c> (Validation, 6.3.1 and 6.3.2), in code points.</summary>
internal sealed class TextLengthKeyword(int least, int most) : Keyword
{
    public static TextLengthKeyword? Read(SchemaView schema)
    {
        var (least, most) = (schema.Count("minLength"), schema.Count("maxLength"));
        return least is null && most is null ? null : new(least ?? 0, most ?? int.MaxValue);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if (node is not TextNode text) return true;
        var length = CodePoints(text.Text);
        if (length >= least && length <= most) return true;
        if (!run.Collects) return false;
        var subject = Phrases.Subject(run.Path);
        if (length > most) return run.Fail("maxLength", node, $"{subject} has {Phrases.Count(length, "character", "characters")}. The most is {most}: shorten it.");
        return run.Fail("minLength", node, length == 0
            ? $"{subject} is empty. Write a text."
            : $"{subject} has {Phrases.Count(length, "character", "characters")}. The least is {least}: say more.");
    }

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        }

        return count;
    }
}
