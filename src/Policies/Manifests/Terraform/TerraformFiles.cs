using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform;

/// <summary>The files of a configuration.</summary>
internal static class TerraformFiles
{
    public static TerraformFileKind KindOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name == ".terraform.lock.hcl") return TerraformFileKind.Lock;
        var plain = IsJson(name) ? name[..^5] : name;
        if (plain.EndsWith(".tf", StringComparison.Ordinal) || plain.EndsWith(".tofu", StringComparison.Ordinal)) return TerraformFileKind.Configuration;
        if (IsJson(name) && plain.EndsWith("plan", StringComparison.Ordinal)) return TerraformFileKind.Plan;
        return plain == "terraform.tfvars" || plain.EndsWith(".auto.tfvars", StringComparison.Ordinal) ? TerraformFileKind.Variables : TerraformFileKind.None;
    }

    public static HclFile Parse(SourceText text, DiagnosticBag diagnostics) =>
        !IsJson(text.Path) ? HclParser.ParseFile(text, diagnostics)
        : KindOf(text.Path) == TerraformFileKind.Variables ? JsonSyntax.ParseVariables(text, diagnostics)
        : JsonSyntax.ParseConfiguration(text, diagnostics);

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.Ordinal);
}
