using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Functions;

/// <summary>Functions that name something else: a parameter, a resource, another stack.</summary>
internal static class ReferenceFunctions
{
    public static Node? Ref(IntrinsicCall call) =>
        call.Argument is ScalarNode name ? Named(call, LoopVariable.Replace(name.Text, call.Scope.Loops) ?? name.Text, call.Place) : call.Wrong("the name of a parameter or resource");

    public static Node? GetAtt(IntrinsicCall call)
    {
        if (call.Argument is ScalarNode { Text: var path })
        {
            path = LoopVariable.Replace(path, call.Scope.Loops) ?? path;
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            return dot <= 0 ? call.Wrong("a resource and an attribute") : Attribute(call, path[..dot], path[(dot + 1)..], call.Place);
        }

        if (call.Argument is not ListNode { Items: [var first, var second] } || call.Evaluate(first) is not { } resource || call.Evaluate(second) is not { } attribute) return call.Wrong("a resource and an attribute");
        if (resource is ScalarNode name) return Attribute(call, name.Text, (attribute as ScalarNode)?.Text ?? "", call.Place);
        return call.Unknown("it is not known which resource is meant", resource, attribute);
    }

    public static Node ImportValue(IntrinsicCall call)
    {
        var name = call.Evaluate(call.Argument);
        return call.Unknown(name is ScalarNode text ? $"\"{Printable.Shorten(text.Text)}\" is exported by another stack" : "another stack exports it", name);
    }

    public static Node GetAvailabilityZones(IntrinsicCall call) => call.Unknown("the zones of a region are known only when the stack is created", call.Evaluate(call.Argument));

    /// <summary>What Ref gives; null when that removes the property.</summary>
    public static Node? Named(IntrinsicCall call, string name, Node place)
    {
        if (LoopVariable.Find(call.Scope.Loops, name) is { } item) return Placed.At(item, place);
        if (name == PseudoParameters.NoValue) return null;
        if (PseudoParameters.Find(name, place) is { } pseudo) return pseudo;
        var stack = call.Evaluator.Stack;
        if (stack.Parameters.TryGetValue(name, out var parameter))
        {
            if (!call.Evaluator.Budget.Take(parameter.Size)) return TemplateEvaluator.Unknown(EvaluationBudget.Cause, place);
            return Placed.At(parameter.Value is UnknownNode && call.Scope.Conditions.Parameter(name) is { } granted ? granted : parameter.Value, place);
        }

        return Resource(call, name, "", place);
    }

    /// <summary>What GetAtt gives.</summary>
    public static Node Attribute(IntrinsicCall call, string resource, string attribute, Node place)
    {
        if (attribute.StartsWith("Outputs.", StringComparison.Ordinal) && call.Evaluator.Stack.Nested(resource)?.Output(attribute["Outputs.".Length..]) is { } output)
            return Placed.At(output, place);
        return Resource(call, resource, attribute, place);
    }

    private static UnknownNode Resource(IntrinsicCall call, string name, string attribute, Node place)
    {
        var stack = call.Evaluator.Stack;
        if (stack.Reference(name, attribute) is not { } reference) return TemplateEvaluator.Unknown($"there is no parameter or resource {Printable.Shorten(name)}", place);
        var shown = attribute.Length == 0 ? name : $"{name}.{attribute}";
        var source = new AnnotatedSource(place.Source.Text, place.Dialect) { References = [reference] };
        // Ref gives a text always; an attribute may be a list.
        return new($"{Printable.Shorten(shown)} is known only when the stack is created", source, place.Start, place.End) { IsPresent = true, IsText = attribute.Length == 0 };
    }
}
