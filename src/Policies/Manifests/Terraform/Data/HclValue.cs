using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A value of an expression: immutable, with the place where it was written and the resources it refers to.</summary>
internal abstract record HclValue(Origin Origin)
{
    /// <summary>The resources that the value as a whole refers to; its items have their own.</summary>
    public IReadOnlyList<ResourceReference> References { get; init; } = [];

    /// <summary>The value's type, in the words of a message.</summary>
    public abstract string TypeName { get; }

    /// <summary>How much there is to walk through, roughly: shared parts count each time.</summary>
    public virtual long Size => 1;

    /// <summary>How deep lists and maps nest.</summary>
    public virtual int Depth => 1;

    /// <summary>The value as if written elsewhere.</summary>
    public HclValue At(Origin origin) => Origin == origin ? this : this with { Origin = origin };

    /// <summary>The value with further references.</summary>
    public HclValue Referring(IReadOnlyList<ResourceReference> references) =>
        references.Count == 0 ? this : this with { References = References.Count == 0 ? references : [.. References.Union(references)] };
}
