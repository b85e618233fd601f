using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Functions that take a lambda expression: map and filter. The others (reduce, sort, toObject ...) are unknown.</summary>
internal static class LambdaFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["map"] = Map,
        ["filter"] = Filter,
        ["lambdaVariables"] = call => call.Text(0) is { } name && LocalValue.Find(call.Scope.Locals, name) is { } value ? value : call.Unfit(),
    };

    private static Node Map(ArmCall call)
    {
        if (Read(call, out var list) is not { } lambda) return call.Unfit();
        var items = new List<Node>(list!.Items.Count);
        foreach (var item in list.Items) items.Add(call.Evaluator.Use(lambda(item, items.Count), call.Place));
        return call.List(items, list.OpenBecause);
    }

    private static Node Filter(ArmCall call)
    {
        if (Read(call, out var list) is not { } lambda) return call.Unfit();
        var items = new List<Node>();
        var open = list!.OpenBecause;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var test = lambda(list.Items[i], i);
            if (test is BooleanNode { Value: true }) items.Add(list.Items[i]);
            else if (test is not BooleanNode) open ??= (test as UnknownNode)?.Cause ?? "a filter gives no truth value";
        }

        return call.List(items, open);
    }

    private static Func<Node, int, Node>? Read(ArmCall call, out ListNode? list)
    {
        list = null;
        if (call.Count != 2 || call.Expression.Arguments[1] is not CallExpression { Name: var name, Arguments: { Count: 2 or 3 } parts } || !name.Equals("lambda", StringComparison.OrdinalIgnoreCase)) return null;
        list = call.Evaluate(0) as ListNode;
        if (list is null || parts[0] is not TextExpression variable || (parts.Count == 3 && parts[1] is not TextExpression)) return null;
        return (item, index) =>
        {
            var locals = new LocalValue(variable.Text, item, call.Scope.Locals);
            if (parts.Count == 3) locals = new LocalValue(((TextExpression)parts[1]).Text, call.Number(index), locals);
            return call.Evaluator.Evaluate(parts[^1], call.Scope with { Locals = locals }, call.Place);
        };
    }
}
