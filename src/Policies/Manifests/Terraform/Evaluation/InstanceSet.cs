using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The instances that <c>count</c> and <c>for_each</c> ask for.</summary>
/// <param name="Kind">How they are addressed.</param>
/// <param name="Keys">The instances; a symbolic one stands for those that are not known.</param>
internal sealed record InstanceSet(InstanceSetKind Kind, IReadOnlyList<InstanceKey> Keys)
{
    public static InstanceSet Single { get; } = new(InstanceSetKind.Single, [InstanceKey.Single]);

    /// <summary>Why some are not known; null when all are.</summary>
    public string? UnknownBecause { get; init; }

    /// <summary>What the whole is, given what each instance is.</summary>
    /// <param name="origin">Where it is asked for.</param>
    /// <param name="each">The value of one instance.</param>
    public HclValue Select(Origin origin, Func<InstanceKey, HclValue> each) => Kind switch
    {
        InstanceSetKind.Single => each(Keys[0]),
        _ when UnknownBecause is not null => new SymbolicValue(this, each, origin),
        InstanceSetKind.Count => new ListValue([.. Keys.Select(each)], ListKind.Tuple, origin),
        _ => new MapValue([.. Keys.Select(key => new HclEntry(((TextValue)key.EachKey!).Text, 0, 0, each(key)))], true, origin),
    };
}
