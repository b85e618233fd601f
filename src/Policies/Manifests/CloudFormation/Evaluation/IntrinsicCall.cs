using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>A call of an intrinsic function.</summary>
/// <param name="Evaluator">The evaluator of the stack.</param>
/// <param name="Argument">The argument, not evaluated.</param>
/// <param name="Place">The call itself: where its value stands.</param>
/// <param name="Scope">Where it stands.</param>
internal sealed record IntrinsicCall(TemplateEvaluator Evaluator, Node Argument, MapNode Place, Scope Scope)
{
    /// <summary>The name of the function.</summary>
    public string Name => Place.Entries[0].Key;

    /// <summary>The arguments, not evaluated; one that is no list is the only one.</summary>
    public IReadOnlyList<Node> Arguments => Argument is ListNode list ? list.Items : [Argument];

    /// <summary>The value of a node inside of the call.</summary>
    public Node? Evaluate(Node node) => Evaluator.Evaluate(node, Scope);

    /// <summary>An unknown that is surely there, in the place of the call, with what the nodes refer to.</summary>
    public UnknownNode Unknown(string cause, params ReadOnlySpan<Node?> from)
    {
        var references = Partial.NodeReferences.Of(ReferenceKind.Part, from);
        var source = references.Count == 0 ? Place.Source : new AnnotatedSource(Place.Source.Text, Place.Dialect) { References = references };
        return new(cause, source, Place.Start, Place.End) { IsPresent = true };
    }

    /// <summary>What it is given does not fit the function.</summary>
    public UnknownNode Wrong(string expected) => Unknown($"{Name} takes {expected}");
}
