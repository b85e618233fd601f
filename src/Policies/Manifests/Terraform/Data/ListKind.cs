namespace SocPolicy.Manifests.Terraform.Data;

internal enum ListKind
{
    Tuple,
    List,

    /// <summary>Sorted, without repetitions, and without an index.</summary>
    Set,
}
