using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>One file as it is written.</summary>
/// <param name="Text">The file.</param>
/// <param name="Root">Its content; the header with its <c>spec</c> is left out.</param>
internal sealed record GitlabFile(SourceText Text, MapNode Root)
{
    private const string Pipeline = ".gitlab-ci.yml";

    // GitLab reads YAML 1.1: yes and on are true.
    private static readonly YamlOptions Options = YamlOptions.Kubernetes with { ReadTag = GitlabReference.Read };

    /// <summary>Whether a path is that of a pipeline, and not only of a part of one.</summary>
    public static bool IsPipeline(string path) => PathNames.FileName(path) == Pipeline;

    /// <summary>Whether a file is a pipeline or a part of one, by its name.</summary>
    public static bool IsPath(string path) => path.EndsWith(Pipeline, StringComparison.Ordinal);

    /// <summary>Reads a file; null after a diagnostic.</summary>
    public static GitlabFile? Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Strict), Options, diagnostics);
        var content = documents is [{ Root: MapNode header }, var second, ..] && header.Find("spec") is not null ? second : documents.Count > 0 ? documents[0] : null;
        if (content is null) return null;
        if (content.Root is MapNode root) return new(text, root);
        diagnostics.Error("SOC4245", Headers.FirstLine(content.Root), "The file is no map, so GitLab cannot read it. Write jobs as keys, each with its script.");
        return null;
    }
}
