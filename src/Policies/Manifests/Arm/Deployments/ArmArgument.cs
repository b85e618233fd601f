using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Arm.Expressions;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>The value that a parameter file or an outer template gives a parameter.</summary>
/// <param name="Value">Not evaluated; null when it is a reference to a secret of a key vault.</param>
/// <param name="Scope">Where it is evaluated; null for the literal values of a file.</param>
internal sealed record ArmArgument(Node? Value, ArmScope? Scope)
{
    /// <summary>The arguments of a section <c>parameters</c>.</summary>
    public static Dictionary<string, ArmArgument> Read(Node? section, ArmScope? scope)
    {
        var read = new Dictionary<string, ArmArgument>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (section as MapNode)?.Entries ?? [])
        {
            if (entry.Value is not MapNode argument) continue;
            if (argument.Find("value") is { } value) read[entry.Key] = new(value, scope);
            else if (argument.Find("reference") is not null) read[entry.Key] = new(null, scope);
        }

        return read;
    }
}
