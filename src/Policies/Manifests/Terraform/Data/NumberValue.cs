namespace SocPolicy.Manifests.Terraform.Data;

internal sealed record NumberValue(HclNumber Number, Origin Origin) : HclValue(Origin)
{
    /// <summary>As written, when it is a literal: <c>1.20</c>.</summary>
    public string? Written { get; init; }

    public override string TypeName => "number";
}
