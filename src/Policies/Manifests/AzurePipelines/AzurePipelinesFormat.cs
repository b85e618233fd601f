using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>Azure Pipelines: <c>azure-pipelines/pipeline</c>, <c>azure-pipelines/stage</c> and <c>azure-pipelines/job</c>.</summary>
internal sealed class AzurePipelinesFormat : IManifestFormat
{
    public string Name => "azure-pipelines";

    public string UsualFileName => "azure-pipelines.yml";

    public int Precedence => 20;

    public bool MatchesName(string path) => AzurePipelineFile.IsPath(path);

    public bool MatchesContent(SourceText text) => AzurePipelineFile.IsContent(text.Content);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics) =>
        AzurePipelineFile.Read(text, diagnostics) is { } file ? new Manifest(Name, text, [], [file.Root]) : new Manifest(Name, text, [], []);

    /// <summary>Templates that some pipeline uses are judged where they are used.</summary>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var files = manifests.Where(manifest => manifest.Documents is [MapNode]).Select(manifest => new AzurePipelineFile(manifest.Text, (MapNode)manifest.Documents[0])).ToList();
        var templates = new PipelineTemplates(files.ToDictionary(file => file.Text.Path, StringComparer.Ordinal), diagnostics);
        var whole = files.Select(file => (File: file, Root: templates.Whole(file))).ToList();
        return whole.Where(one => !templates.Used.Contains(one.File.Text.Path)).SelectMany(one => new PipelineResources(one.File, one.Root).Describe());
    }
}
