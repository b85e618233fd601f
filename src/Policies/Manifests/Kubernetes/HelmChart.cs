using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Kubernetes;

/// <summary>Knows the templates of a Helm chart by their place.</summary>
internal static class HelmChart
{
    private const string Folder = "/templates/";

    /// <summary>Whether the file lies below a folder <c>templates</c> that stands beside a <c>Chart.yaml</c>.</summary>
    public static bool IsTemplate(SourceText text)
    {
        var path = text.FullPath.Replace('\\', '/');
        for (var at = path.LastIndexOf(Folder, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : path.LastIndexOf(Folder, at - 1, StringComparison.Ordinal))
        {
            if (File.Exists($"{path[..at]}/Chart.yaml")) return true;
        }

        return false;
    }
}
