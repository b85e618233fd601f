using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>An instance of a local module: its outputs are evaluated when they are asked for.</summary>
internal sealed record ModuleValue(ModuleInstance Instance, Origin Origin) : EvaluatedLater(Origin)
{
    public override string TypeName => "module";
}
