using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>One file as it is written: a pipeline or a template.</summary>
/// <param name="Text">The file.</param>
/// <param name="Root">Its content.</param>
internal sealed record AzurePipelineFile(SourceText Text, MapNode Root)
{
    private static readonly string[] Keys = ["trigger", "pr", "schedules", "resources", "stages", "jobs", "steps", "extends", "pool", "parameters", "variables"];

    /// <summary>Whether a file may be one, by its name or its folder.</summary>
    public static bool IsPath(string path)
    {
        if (!PathNames.HasExtension(path, ".yml", ".yaml")) return false;
        return PathNames.FileName(path).Contains("azure-pipeline", StringComparison.OrdinalIgnoreCase)
            || PathNames.Folder(path).Split('/').Any(folder => folder is ".azure-pipelines" or "azure-pipelines" or ".azuredevops" or ".pipelines");
    }

    /// <summary>Whether a text has a key of pipelines at its top.</summary>
    public static bool IsContent(string content)
    {
        foreach (var line in content.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && Keys.Contains(line[..colon].ToString(), StringComparer.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Reads a file; null after a diagnostic.</summary>
    public static AzurePipelineFile? Read(SourceText text, DiagnosticBag diagnostics)
    {
        // Inputs and variables are texts, whatever they look like.
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Converting), YamlOptions.Plain, diagnostics);
        if (documents is not [var first, ..]) return null;
        if (first.Root is MapNode root) return new(text, root);
        diagnostics.Error("SOC4250", Headers.FirstLine(first.Root), "The file is no map, so Azure Pipelines cannot read it. Write keys such as 'trigger:' and 'steps:'.");
        return null;
    }
}
