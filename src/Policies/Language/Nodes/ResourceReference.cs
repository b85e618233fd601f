namespace SocPolicy.Language.Nodes;

/// <summary>Another resource that a value comes from, kept whether or not the value itself is known.</summary>
/// <param name="Unit">As <see cref="ResourceDescription.Unit"/> of the resource referred to.</param>
/// <param name="Address">Its address without the key of its last instance: <c>module.a.aws_s3_bucket.logs</c>.</param>
/// <param name="Key">The key of the instance as it stands in an address, <c>["x"]</c> or <c>[0]</c>; empty when there is none, or when it is not known which one.</param>
/// <param name="Attribute">The attribute's path: <c>arn</c>; empty for the resource as a whole.</param>
/// <param name="Kind">What the value has to do with it.</param>
public sealed record ResourceReference(string? Unit, string Address, string Key, string Attribute, ReferenceKind Kind)
{
    /// <summary>
    /// For a resource that stands for an unknown number of instances, when the one of the same key is meant (<c>each.key</c> over the
    /// same, or no key at all): its <see cref="ResourceDescription.SymbolicOver"/>. Null when another instance may be meant.
    /// </summary>
    public string? SymbolicOver { get; init; }

    /// <summary>Whether the instance was picked by a key that is not known, so that two equal references need not be the same.</summary>
    public bool IsAnyInstance { get; init; }

    /// <summary>Whether this is the resource referred to. Unknown when it is not known which of its instances is meant.</summary>
    /// <param name="resource">The resource.</param>
    public State PointsAt(ResourceDescription resource)
    {
        if (!string.Equals(resource.Unit, Unit, StringComparison.Ordinal) || !resource.Address.StartsWith(Address, StringComparison.Ordinal)) return State.False;
        var key = resource.Address.AsSpan(Address.Length);
        if (key.Length > 0 && (key[0] != '[' || key[1..].Contains("].", StringComparison.Ordinal))) return State.False;
        if (key.Length > 0 && Key.Length > 0 && !key.SequenceEqual(Key)) return State.False;
        if (resource.SymbolicOver is null) return key.SequenceEqual(Key) ? State.True : State.Unknown;
        return key.SequenceEqual(Key) && string.Equals(resource.SymbolicOver, SymbolicOver, StringComparison.Ordinal) ? State.True : State.Unknown;
    }
}
