using SocPolicy.Manifests.Terraform.Resources;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>An instance of a resource or a data source: its attributes are evaluated when they are asked for.</summary>
internal sealed record ResourceValue(ResourceInstance Instance, Origin Origin) : EvaluatedLater(Origin)
{
    /// <summary>When it was picked among an unknown number by a key of its own: that key as in an address, empty when it is unknown. Else null.</summary>
    public string? Elsewhere { get; init; }

    public override string TypeName => "object";
}
