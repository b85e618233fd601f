namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A resource or a module: no plain value, its attributes are evaluated when they are asked for.</summary>
internal abstract record EvaluatedLater(Origin Origin) : HclValue(Origin);
