namespace SocPolicy.Manifests.Terraform.Evaluation;

internal enum InstanceSetKind
{
    /// <summary>One, without a key.</summary>
    Single,

    /// <summary>A list.</summary>
    Count,

    /// <summary>A map.</summary>
    ForEach,
}
