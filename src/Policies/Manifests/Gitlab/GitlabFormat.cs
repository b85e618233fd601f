using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>GitLab CI/CD: one <c>gitlab/pipeline</c> per pipeline, one <c>gitlab/job</c> per job that can run.</summary>
internal sealed class GitlabFormat : IManifestFormat
{
    public string Name => "gitlab";

    public string UsualFileName => ".gitlab-ci.yml";

    public int Precedence => 20;

    public bool MatchesName(string path) => GitlabFile.IsPath(path);

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics) =>
        GitlabFile.Read(text, diagnostics) is { } file ? new Manifest(Name, text, [], [file.Root]) : new Manifest(Name, text, [], []);

    /// <summary>Parts of pipelines, such as <c>build.gitlab-ci.yml</c>, count for themselves only when no pipeline includes them.</summary>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var files = manifests.Where(manifest => manifest.Documents is [MapNode]).Select(manifest => new GitlabFile(manifest.Text, (MapNode)manifest.Documents[0])).ToList();
        var includes = new GitlabIncludes(files.ToDictionary(file => file.Text.Path, StringComparer.Ordinal), diagnostics);
        foreach (var file in files.OrderBy(file => GitlabFile.IsPipeline(file.Text.Path) ? 0 : 1))
        {
            if (!GitlabFile.IsPipeline(file.Text.Path) && includes.Used.Contains(file.Text.Path)) continue;
            foreach (var resource in GitlabPipeline.Describe(file, includes.Whole(file), diagnostics)) yield return resource;
        }
    }
}
