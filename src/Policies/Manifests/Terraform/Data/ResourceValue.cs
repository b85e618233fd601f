using SocPolicy.Manifests.Terraform.Evaluation;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>An instance of a resource or a data source: its attributes are evaluated when they are asked for.</summary>
internal sealed record ResourceValue(ResourceInstance Instance, Origin Origin) : EvaluatedLater(Origin)
{
    public override string TypeName => "object";
}
