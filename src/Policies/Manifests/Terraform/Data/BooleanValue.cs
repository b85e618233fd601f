namespace SocPolicy.Manifests.Terraform.Data;

internal sealed record BooleanValue(bool Value, Origin Origin) : HclValue(Origin)
{
    public override string TypeName => "bool";
}
