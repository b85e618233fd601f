using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>A call of a function in an expression.</summary>
/// <param name="Evaluator">The evaluator.</param>
/// <param name="Expression">The call.</param>
/// <param name="Scope">Where it stands.</param>
/// <param name="Place">The text that holds the expression.</param>
internal sealed record ArmCall(ArmEvaluator Evaluator, CallExpression Expression, ArmScope Scope, Node Place)
{
    private Node[]? arguments;

    public string Name => Expression.Name;

    public int Count => Expression.Arguments.Count;

    /// <summary>The arguments, evaluated when they are first asked for.</summary>
    public IReadOnlyList<Node> Arguments => arguments ??= [.. Expression.Arguments.Select((_, i) => Evaluate(i))];

    /// <summary>The value of one argument alone.</summary>
    public Node Evaluate(int index) => Evaluator.Evaluate(Expression.Arguments[index], Scope, Place);

    /// <summary>An argument that is known to be a text; else null.</summary>
    public string? Text(int index) => index < Count ? (Arguments[index] as TextNode)?.Text : null;

    /// <summary>An unknown that is surely there, with what the arguments refer to.</summary>
    public UnknownNode Unknown(string cause) => ArmEvaluator.Unknown(cause, Place, arguments ?? []);

    /// <summary>Unknown since an argument is, or since the arguments do not fit.</summary>
    public UnknownNode Unfit()
    {
        foreach (var argument in Arguments)
        {
            if (argument is UnknownNode unknown) return Unknown(unknown.Cause);
            if (argument is ListNode { OpenBecause: { } list }) return Unknown(list);
            if (argument is MapNode { OpenBecause: { } map }) return Unknown(map);
        }

        return Unknown($"{Printable.Shorten(Name)} has arguments that do not fit");
    }

    /// <summary>A text in the place of the call.</summary>
    public Node Text(string text)
    {
        if (!Evaluator.Budget.Take(text.Length / 8)) return Unknown(Partial.EvaluationBudget.Cause);
        var references = Partial.NodeReferences.Of(ReferenceKind.Part, arguments ?? []);
        var source = references.Count == 0 ? Partial.Placed.Plain(Place.Source) : new AnnotatedSource(Place.Source.Text, Place.Dialect) { References = references };
        return new TextNode(text, source, Place.Start, Place.End);
    }

    /// <summary>A list in the place of the call.</summary>
    public Node List(IReadOnlyList<Node> items, string? openBecause = null)
    {
        if (!Evaluator.Budget.Take(items.Count)) return Unknown(Partial.EvaluationBudget.Cause);
        return new ListNode([.. items], Partial.Placed.Plain(Place.Source), Place.Start, Place.End) { OpenBecause = openBecause };
    }

    /// <summary>An object in the place of the call.</summary>
    public Node Map(IReadOnlyList<MapEntry> entries, string? openBecause = null)
    {
        if (!Evaluator.Budget.Take(entries.Count)) return Unknown(Partial.EvaluationBudget.Cause);
        return new MapNode([.. entries], Partial.Placed.Plain(Place.Source), Place.Start, Place.End) { OpenBecause = openBecause };
    }

    /// <summary>An entry of an object that the call makes.</summary>
    public MapEntry Entry(string key, Node value) => new(key, Place.Start, Place.End, value);

    public Node Boolean(bool value) => ArmEvaluator.Boolean(value, Place);

    public Node Number(long value) => ArmEvaluator.Number(value, Place);
}
