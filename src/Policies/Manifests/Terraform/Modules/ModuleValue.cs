using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Modules;

/// <summary>An instance of a local module: its outputs are evaluated when they are asked for.</summary>
internal sealed record ModuleValue(ModuleInstance Instance, Origin Origin) : EvaluatedLater(Origin)
{
    /// <summary>As <see cref="ResourceValue.Elsewhere"/>.</summary>
    public string? Elsewhere { get; init; }

    public override string TypeName => "module";
}
