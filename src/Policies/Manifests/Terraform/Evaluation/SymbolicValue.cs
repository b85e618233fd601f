using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Modules;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The instances of something whose <c>count</c> or <c>for_each</c> is not wholly known.</summary>
internal sealed record SymbolicValue(InstanceSet Instances, Func<InstanceKey, HclValue> Each, Origin Origin) : EvaluatedLater(Origin)
{
    public override string TypeName => "list of an unknown number of instances";

    /// <summary>
    /// One instance: the known one of that key, else the one that stands for the unknown ones. That is the same as where the key comes
    /// from only for the key of instances that range over the same.
    /// </summary>
    /// <param name="key">The key, known or not.</param>
    public HclValue At(HclValue key)
    {
        var suffix = Steps.Suffix(key);
        if (suffix is not null && Instances.Keys.FirstOrDefault(one => one.Suffix == suffix) is { } known) return Each(known);
        var symbolic = Instances.Keys.First(one => one.SymbolicOver is not null);
        var value = Each(symbolic);
        if (key is UnknownValue { KeyOver: { } over } && over == symbolic.SymbolicOver) return value;
        return value switch
        {
            ResourceValue resource => resource with { Elsewhere = suffix ?? "" },
            ModuleValue module => module with { Elsewhere = suffix ?? "" },
            _ => value,
        };
    }

    /// <summary>The whole as an unknown that may be any of them.</summary>
    public UnknownValue Whole() => new(Instances.UnknownBecause!, Origin)
    {
        IsPresent = true,
        References = Data.References.Of(Instances.Keys.Select(Each), ReferenceKind.Possible),
    };
}
