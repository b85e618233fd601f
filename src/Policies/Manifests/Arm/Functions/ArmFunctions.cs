using System.Collections.Frozen;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>The functions of the template language by name; case does not count.</summary>
internal static class ArmFunctions
{
    private static readonly FrozenDictionary<string, Func<ArmCall, Node>> Table =
        LogicalFunctions.Table
            .Concat(NumericFunctions.Table)
            .Concat(TextFunctions.Table)
            .Concat(EncodingFunctions.Table)
            .Concat(ListFunctions.Table)
            .Concat(ObjectFunctions.Table)
            .Concat(LambdaFunctions.Table)
            .Concat(DeploymentFunctions.Table)
            .Concat(ResourceFunctions.Table)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a call gives.</summary>
    public static Node Call(ArmCall call)
    {
        if (Table.TryGetValue(call.Name, out var function)) return function(call);
        if (call.Name.Contains('.', StringComparison.Ordinal)) return OwnFunctions.Call(call);
        _ = call.Arguments;
        return call.Unknown($"the function {Printable.Shorten(call.Name)} is not evaluated");
    }
}
