using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Github;

/// <summary>Workflows and actions of GitHub Actions: <c>github/workflow</c>, <c>github/job</c>, <c>github/step</c>, <c>github/action</c>.</summary>
internal sealed class GithubFormat : IManifestFormat
{
    /// <summary>Inputs and variables are texts, whatever they look like: <c>"false"</c> is false.</summary>
    private static readonly Dialect Dialect = Dialect.Converting;

    public string Name => "github";

    public string UsualFileName => Workflow.Folder + "workflow.yml";

    public int Precedence => 20;

    public bool MatchesName(string path) => Workflow.IsPath(path) || IsAction(path);

    public bool MatchesContent(SourceText text) => Workflow.IsPath(text.Path) || HasRuns(text.Content);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new NodeSource(text, Dialect), YamlOptions.Plain, diagnostics);
        var checks = new WorkflowChecks(diagnostics);
        foreach (var document in documents.Skip(1))
            diagnostics.Error("SOC4200", Headers.FirstLine(document.Root), "GitHub reads one document per file, and this is another. Move it to a file of its own.");
        if (documents is not [var first, ..]) return new Manifest(Name, text, [], []);
        if (first.Root is not MapNode root)
            diagnostics.Error("SOC4200", Headers.FirstLine(first.Root), "The file is no map, so GitHub cannot read it. Write keys such as 'on:' and 'jobs:', or move the file.");
        else if (Workflow.IsPath(text.Path)) checks.Workflow(root);
        else checks.Expressions(root);
        return new Manifest(Name, text, [], [first.Root]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var workflows = manifests
            .Where(manifest => manifest.Documents is [MapNode] && Workflow.IsPath(manifest.Text.Path))
            .ToDictionary(manifest => manifest, manifest => new Workflow(manifest.Text, (MapNode)manifest.Documents[0]));
        var triggers = new WorkflowTriggers(workflows.Values);
        foreach (var manifest in manifests)
        {
            if (manifest.Documents is not [MapNode root]) continue;
            var resources = workflows.TryGetValue(manifest, out var workflow) ? GithubResources.Of(workflow, triggers.Of(workflow)) : GithubResources.OfAction(manifest.Text, root);
            foreach (var resource in resources) yield return resource;
        }
    }

    private static bool IsAction(string path) => PathNames.FileName(path) is "action.yml" or "action.yaml";

    /// <summary>Other tools have files of that name: an action says how it runs.</summary>
    private static bool HasRuns(string content) =>
        content.StartsWith("runs:", StringComparison.Ordinal) || content.Contains("\nruns:", StringComparison.Ordinal);
}
