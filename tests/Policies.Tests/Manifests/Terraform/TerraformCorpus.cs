using System.Text.Json;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

/// <summary>Real configurations, in the folder that the environment variable SOCPOLICY_CORPUS names.</summary>
internal static class TerraformCorpus
{
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS");
            if (string.IsNullOrEmpty(folder)) Assert.Ignore("SOCPOLICY_CORPUS is not set: the corpus is not tested.");
            return folder!;
        }
    }

    public static string TerraformFolder => Path.Combine(Folder, "checkov", "terraform");

    public static JsonDocument Json(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "hcl", name)));

    /// <summary>Every configuration file, by its path below <see cref="TerraformFolder"/>.</summary>
    public static IEnumerable<SourceText> Files()
    {
        var root = TerraformFolder;
        foreach (var path in Directory.EnumerateFiles(root, "*.tf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path), path);
    }
}
