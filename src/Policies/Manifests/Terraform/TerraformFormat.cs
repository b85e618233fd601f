using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests.Terraform.Evaluation;
using SocPolicy.Manifests.Terraform.Plans;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform;

/// <summary>Terraform and OpenTofu configurations: *.tf, *.tf.json, variable files, the lock file and plans, evaluated root module by root module.</summary>
public sealed class TerraformFormat : IManifestFormat
{
    /// <inheritdoc/>
    public string Name => "terraform";

    /// <inheritdoc/>
    public string UsualFileName => "main.tf";

    /// <inheritdoc/>
    public int Precedence => 10;

    /// <inheritdoc/>
    public bool MatchesName(string path) => TerraformFiles.KindOf(path) != TerraformFileKind.None && !path.Split('/').Contains(".terraform");

    /// <inheritdoc/>
    public bool MatchesContent(SourceText text) => TerraformFiles.KindOf(text.Path) != TerraformFileKind.Plan || TerraformPlan.IsPlan(text.Content);

    /// <inheritdoc/>
    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (TerraformFiles.KindOf(text.Path) != TerraformFileKind.Plan) return new(Name, text, [], [TerraformFiles.Parse(text, diagnostics)]);
        return new(Name, text, [], TerraformPlan.Parse(text, diagnostics) is { } plan ? [plan] : []);
    }

    /// <inheritdoc/>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics) =>
        RootModules.Find([.. manifests.SelectMany(manifest => manifest.Documents.OfType<HclFile>())], diagnostics)
            .SelectMany(root => ResourceDescriptions.Of(root, diagnostics))
            .Concat(manifests.SelectMany(manifest => manifest.Documents.OfType<PlanDocument>()).SelectMany(TerraformPlan.Describe));
}
