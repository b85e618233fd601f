using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Which instance of a resource or a module it is.</summary>
/// <param name="Suffix">As it stands in an address: <c>["x"]</c>, <c>[0]</c>; empty for the only one and for one that stands for several.</param>
internal sealed record InstanceKey(string Suffix)
{
    public static InstanceKey Single { get; } = new("");

    /// <summary><c>each.key</c>; null without <c>for_each</c>.</summary>
    public HclValue? EachKey { get; init; }

    /// <summary><c>each.value</c>; null without <c>for_each</c>.</summary>
    public HclValue? EachValue { get; init; }

    /// <summary><c>count.index</c>; null without <c>count</c>.</summary>
    public HclValue? CountIndex { get; init; }

    /// <summary>What the instances range over when that is unknown; else null.</summary>
    public string? SymbolicOver { get; init; }
}
