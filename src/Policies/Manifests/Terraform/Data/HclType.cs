namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A type constraint.</summary>
internal abstract record HclType
{
    public static HclType Any { get; } = new AnyType();

    public static HclType String { get; } = new Text();

    public static HclType Bool { get; } = new Boolean();

    public static HclType Num { get; } = new Number();

    internal sealed record AnyType : HclType;

    internal sealed record Text : HclType;

    internal sealed record Number : HclType;

    internal sealed record Boolean : HclType;

    internal sealed record List(HclType Item, ListKind Kind) : HclType;

    internal sealed record Map(HclType Value) : HclType;

    internal sealed record Tuple(IReadOnlyList<HclType> Items) : HclType;

    internal sealed record Object(IReadOnlyList<Member> Members) : HclType;

    /// <summary>An attribute of an object type.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="IsOptional">Whether it may be left out.</param>
    /// <param name="Default">What it is then; null for null.</param>
    internal sealed record Member(string Name, HclType Type, bool IsOptional, HclValue? Default);
}
