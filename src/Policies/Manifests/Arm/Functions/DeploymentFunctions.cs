using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Parameters, variables, copy loops, and what only the deployment knows.</summary>
internal static class DeploymentFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["parameters"] = Use,
        ["variables"] = Use,
        ["copyIndex"] = CopyIndex,
        ["deployment"] = Later,
        ["deployer"] = Later,
        ["environment"] = Later,
        ["subscription"] = Later,
        ["resourceGroup"] = Later,
        ["managementGroup"] = Later,
        ["tenant"] = Later,
    };

    /// <summary>The whole value of a parameter or variable, where it was made; null for any other call.</summary>
    public static Node? Find(ArmCall call)
    {
        if (call.Count != 1 || call.Expression.Arguments[0] is not TextExpression { Text: var name }) return null;
        if (call.Name.Equals("parameters", StringComparison.OrdinalIgnoreCase))
        {
            if (call.Scope.IsInFunction) return LocalValue.Find(call.Scope.Locals, name) ?? ArmEvaluator.Unknown($"the function has no parameter {Printable.Shorten(name)}", call.Place);
            return call.Scope.Deployment.Parameter(name, call.Place);
        }

        return call.Name.Equals("variables", StringComparison.OrdinalIgnoreCase) ? call.Scope.Deployment.Variable(name, call.Place) : null;
    }

    private static Node Use(ArmCall call)
    {
        if (Find(call) is { } value) return call.Evaluator.Use(value, call.Place);
        if (call.Count == 1 && call.Text(0) is { } name) return Use(call with { Expression = new CallExpression(call.Name, [new TextExpression(name)]) });
        return call.Unfit();
    }

    private static Node CopyIndex(ArmCall call)
    {
        var name = call.Text(0);
        long offset = 0;
        if (call.Count > 0 && NumericFunctions.Whole(call.Arguments[^1]) is { } given) offset = given;
        for (var copy = call.Scope.Copies; copy is not null; copy = copy.Outer)
        {
            if (name is null ? !copy.IsResource : !copy.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            return NumericFunctions.Whole(copy.Index) is { } index ? call.Number(index + offset) : ArmEvaluator.Unknown(copy.Index is UnknownNode unknown ? unknown.Cause : "the index is unknown", call.Place);
        }

        return call.Unknown("copyIndex stands outside of a copy loop");
    }

    private static UnknownNode Later(ArmCall call) => call.Unknown($"{call.Name}() is known only when the template is deployed");
}
