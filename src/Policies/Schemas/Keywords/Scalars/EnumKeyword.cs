using SocPolicy.Language.Nodes;
using SocPolicy.Schemas.Documents;
using SocPolicy.Schemas.Evaluation;
using SocPolicy.Schemas.Values;
using SocPolicy.Schemas.Wording;

namespace SocPolicy.Schemas.Keywords.Scalars;

/// <summary><c>enum</c> and <c>const</c> (Validation, 6.1.2 and 6.1.3).</summary>
internal sealed class EnumKeyword : Keyword
{
    public const string Name = "enum";
    public const string Const = "const";

    private readonly HashSet<Node>? values;
    private readonly Node? constant;

    private EnumKeyword(ListNode? values, Node? constant)
    {
        this.values = values is null ? null : new HashSet<Node>(values.Items, NodeEquality.Instance);
        this.constant = constant;
        Words = constant is not null ? [Word(constant)] : [.. this.values!.Select(Word)];
    }

    /// <summary>The values, as messages show them.</summary>
    public string[] Words { get; }

    public static EnumKeyword? Read(SchemaView schema)
    {
        var list = schema.Find(Name) as ListNode;
        var constant = schema.Find(Const);
        return list is null && constant is null ? null : new EnumKeyword(list, constant);
    }

    public override bool Evaluate(Node node, EvaluationRun run)
    {
        var fits = (values is null || values.Contains(node)) && (constant is null || NodeEquality.Instance.Equals(node, constant));
        // What is unknown in a list or map may make it equal.
        if (!fits && node is MapNode or ListNode) fits = PartialDocument.IsPartial(node);
        return fits || (run.Collects && run.Fail(constant is null ? Name : Const, node, Message(run.Path, node, Words), words: Words));
    }

    /// <summary>What is wrong with a value that is none of these words.</summary>
    public static string Message(IReadOnlyList<PathStep> path, Node node, IReadOnlyCollection<string> words)
    {
        var choice = Phrases.Choice((node as TextNode)?.Text, words);
        return node is ScalarNode
            ? $"{Phrases.Named(path, node)} is not known. {choice}"
            : $"{Phrases.Subject(path)} is {Phrases.Kind(node)}. {choice}";
    }

    private static string Word(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        NullNode => "null",
        _ => Phrases.Kind(node),
    };
}
