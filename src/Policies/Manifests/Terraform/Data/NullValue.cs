namespace SocPolicy.Manifests.Terraform.Data;

internal sealed record NullValue(Origin Origin) : HclValue(Origin)
{
    public override string TypeName => "null";
}
