using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Functions that the template itself defines, in its section <c>functions</c>: <c>contoso.uniqueName(...)</c>.</summary>
internal static class OwnFunctions
{
    public static Node Call(ArmCall call)
    {
        var dot = call.Name.LastIndexOf('.');
        if (Find(call, call.Name[..dot], call.Name[(dot + 1)..]) is not { } function || (function.Find("output") as MapNode)?.Find("value") is not { } output)
        {
            _ = call.Arguments;
            return call.Unknown($"there is no function {Printable.Shorten(call.Name)}");
        }

        // A function sees its parameters and nothing else; it cannot call another of the template.
        LocalValue? locals = null;
        var parameters = (function.Find("parameters") as ListNode)?.Items ?? [];
        for (var i = 0; i < parameters.Count && i < call.Count; i++)
        {
            if ((parameters[i] as MapNode)?.Find("name") is TextNode name) locals = new LocalValue(name.Text, call.Arguments[i], locals);
        }

        return call.Evaluator.Use(call.Evaluator.Evaluate(output, new ArmScope(call.Scope.Deployment) { Locals = locals, IsInFunction = true }), call.Place);
    }

    private static MapNode? Find(ArmCall call, string inNamespace, string name)
    {
        if (call.Scope.IsInFunction || call.Scope.Deployment.Template.Root.Find("functions") is not ListNode namespaces) return null;
        return namespaces.Items.OfType<MapNode>()
            .Where(one => (one.Find("namespace") as TextNode)?.Text.Equals(inNamespace, StringComparison.OrdinalIgnoreCase) == true)
            .Select(one => (one.Find("members") as MapNode)?.Find(name) as MapNode)
            .FirstOrDefault(one => one is not null);
    }
}
