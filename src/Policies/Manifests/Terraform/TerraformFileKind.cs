namespace SocPolicy.Manifests.Terraform;

/// <summary>What a file is, by its name.</summary>
internal enum TerraformFileKind
{
    None,

    /// <summary>*.tf, *.tofu and their JSON forms.</summary>
    Configuration,

    /// <summary>terraform.tfvars, *.auto.tfvars and their JSON forms.</summary>
    Variables,

    /// <summary>.terraform.lock.hcl.</summary>
    Lock,

    /// <summary>tfplan.json, plan.json and the like: what terraform show -json writes, if the content says so.</summary>
    Plan,
}
