using System.Globalization;
using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Values;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>type</c> (Validation, 6.1.1).</summary>
internal sealed class TypeKeyword(string[] types) : Keyword
{
    public const string Name = "type";

    private readonly Kinds kinds = types.Aggregate(Kinds.None, (all, type) => all | KindOf(type));

    [Flags]
    private enum Kinds
    {
        None = 0,
        Map = 1,
        List = 2,
        Text = 4,
        Number = 8,
        Whole = 16,
        Boolean = 32,
        Null = 64,
    }

    // What the value is not, the rest need not say.
    public override bool EndsSchema => true;

    public static TypeKeyword? Read(SchemaView schema) => schema.Find(Name) switch
    {
        TextNode one => new([one.Text]),
        ListNode list => new(SchemaView.Texts(list)),
        _ => null,
    };

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        if ((KindOf(node) & kinds) != 0) return true;
        if (kinds.HasFlag(Kinds.Whole) && node is NumberNode number && ExactNumber.IsWholeNumber(number)) return true;
        return run.Collects && run.Fail(Name, node, Message(run.Path, node, types), types: types);
    }

    /// <summary>What is wrong with a value that is of none of these types.</summary>
    public static string Message(IReadOnlyList<PathStep> path, Node node, IReadOnlyList<string> types)
    {
        var expected = Phrases.Or([.. types.Select(Noun)]);
        var subject = Phrases.Subject(path);
        return node is NullNode
            ? $"{subject} is empty. Write {expected}."
            : $"{subject} must be {expected}, not {Phrases.Kind(node)}. {Advice(node, types) ?? $"Write {expected}."}";
    }

    private static Kinds KindOf(Node node) => node switch
    {
        TextNode => Kinds.Text,
        MapNode => Kinds.Map,
        ListNode => Kinds.List,
        NumberNode => Kinds.Number,
        BooleanNode => Kinds.Boolean,
        NullNode => Kinds.Null,
        IntervalNode => Kinds.Number | Kinds.Whole,
        _ => Kinds.None,
    };

    private static Kinds KindOf(string type) => type switch
    {
        "string" => Kinds.Text,
        "object" => Kinds.Map,
        "array" => Kinds.List,
        "number" => Kinds.Number,
        "integer" => Kinds.Whole,
        "boolean" => Kinds.Boolean,
        "null" => Kinds.Null,
        _ => Kinds.None,
    };

    private static string Noun(string type) => type switch
    {
        "object" => "a map",
        "array" => "a list",
        "string" => "a text",
        "number" => "a number",
        "integer" => "a whole number",
        "boolean" => "true/false",
        "null" => "empty",
        _ => type,
    };

    private static string? Advice(Node node, IReadOnlyList<string> types) => node switch
    {
        NumberNode or BooleanNode when types.Contains("string") => "Put it in quotation marks.",
        NumberNode when types.Contains("integer") => "Write it without a fraction.",
        TextNode text when Unquoted(text.Text, types) => "Take the quotation marks away.",
        ScalarNode scalar when types.Contains("array") => $"Write [{Phrases.Short(scalar).Trim('\'')}].",
        MapNode when types is ["array"] => "Begin each item with a dash.",
        _ when types is ["object"] => "Write key: value pairs.",
        _ => null,
    };

    private static bool Unquoted(string text, IReadOnlyList<string> types) =>
        (types.Contains("boolean") && text is "true" or "false")
        || (types.Contains("integer") && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        || (types.Contains("number") && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
