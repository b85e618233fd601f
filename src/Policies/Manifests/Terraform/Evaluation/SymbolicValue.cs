using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The instances of something whose <c>count</c> or <c>for_each</c> is not wholly known.</summary>
internal sealed record SymbolicValue(InstanceSet Instances, Func<InstanceKey, HclValue> Each, Origin Origin) : EvaluatedLater(Origin)
{
    public override string TypeName => "list of an unknown number of instances";

    /// <summary>One instance: the known one of that key, else the symbolic one.</summary>
    /// <param name="suffix">The key as it stands in an address; null when it is not known.</param>
    public HclValue At(string? suffix) =>
        Each(Instances.Keys.FirstOrDefault(key => suffix is not null && key.Suffix == suffix) ?? Instances.Keys.First(key => key.SymbolicOver is not null));

    /// <summary>The whole as an unknown that may be any of them.</summary>
    public UnknownValue Whole() => new(Instances.UnknownBecause!, Origin)
    {
        IsPresent = true,
        References = Data.References.Of(Instances.Keys.Select(Each), Language.Nodes.ReferenceKind.Possible),
    };
}
