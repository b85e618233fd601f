using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>The provider versions of .terraform.lock.hcl.</summary>
internal static class ProviderLock
{
    /// <summary>The locked versions by the provider's address: <c>registry.terraform.io/hashicorp/aws</c>.</summary>
    public static IReadOnlyDictionary<string, HclValue> Read(IEnumerable<HclFile> files)
    {
        var versions = new Dictionary<string, HclValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => TerraformFiles.KindOf(file.Span.Path) == TerraformFileKind.Lock))
        {
            foreach (var block in file.Body.BlocksOf("provider"))
            {
                if (block.Labels.Count == 1 && block.Body.Find("version") is TemplateExpression { Literal: { } version } at)
                    versions[block.Labels[0].Text] = new TextValue(version, at);
            }
        }

        return versions;
    }
}
