namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A token and its range.</summary>
internal readonly record struct HclToken(HclTokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
