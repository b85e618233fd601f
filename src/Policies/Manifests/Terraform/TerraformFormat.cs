using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Modules;
using SocPolicy.Manifests.Terraform.Plans;
using SocPolicy.Manifests.Terraform.Resources;
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
        if (TerraformFiles.KindOf(text.Path) == TerraformFileKind.Plan)
            return new(Name, text, [], TerraformPlan.Parse(text, diagnostics) is { } plan ? [plan, NodeWriter.Write(plan.Content)] : []);
        var file = TerraformFiles.Parse(text, diagnostics);
        return new(Name, text, [], [file, LiteralNodes.Of(file)]);
    }

    /// <inheritdoc/>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var files = manifests.SelectMany(manifest => manifest.Documents.OfType<HclFile>()).ToList();
        // Root modules share nothing that changes, so that they can be evaluated side by side.
        var described = RootModules.Find(files, diagnostics).AsParallel().AsOrdered().Select(root => ResourceDescriptions.Of(root, diagnostics));
        var planned = manifests.SelectMany(manifest => manifest.Documents.OfType<PlanDocument>()).SelectMany(TerraformPlan.Describe);
        return described.AsEnumerable().SelectMany(resources => resources).Concat(planned);
    }
}
