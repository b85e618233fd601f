namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A list, a tuple or a set.</summary>
internal sealed record ListValue(IReadOnlyList<HclValue> Items, ListKind Kind, Origin Origin) : HclValue(Origin)
{
    private Extent? extent;

    /// <summary>The items that are surely there.</summary>
    public IReadOnlyList<HclValue> Items
    {
        get;
        init
        {
            field = value;
            extent = null;
        }
    }
        = Items;

    /// <summary>Why there may be further items; null when these are all.</summary>
    public string? OpenBecause { get; init; }

    public override long Size => (extent ??= Extent.Of(Items)).Size;

    public override int Depth => (extent ??= Extent.Of(Items)).Depth;

    public override string TypeName => Kind switch { ListKind.List => "list", ListKind.Set => "set", _ => "tuple" };
}
