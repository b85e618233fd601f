namespace SocPolicy.Policies.Tests.Manifests.Fuzzing;

/// <summary>Texts that the fuzz test spoils, by format: samples, inputs that once failed, and the corpus where it is there.</summary>
internal static class FuzzSeeds
{
    private const int MostOfCorpus = 400;

    private static readonly Dictionary<string, IReadOnlyList<string>> Own = new()
    {
        ["json"] = Samples.Json,
        ["appsettings"] = Samples.Json,
        ["yaml"] = Samples.Yaml,
        ["kubernetes"] = Samples.Yaml,
        ["cloudformation"] = Samples.CloudFormation,
        ["dockerfile"] = Samples.Dockerfile,
        ["xml"] = Samples.Xml,
        ["nuget"] = Samples.NuGet,
        ["webconfig"] = Samples.Xml,
        ["msbuild"] = Samples.MSBuild,
        ["env"] = Samples.Env,
        ["ini"] = Samples.Ini,
        ["toml"] = Samples.Toml,
        ["terraform"] = Samples.Terraform,
    };

    /// <summary>The folder of inputs that once failed, a folder for each format.</summary>
    public static string Kept => Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Manifests", "Fuzzing", "Seeds");

    /// <summary>The seeds of a format; a format that has none of its own is given those of JSON and YAML.</summary>
    public static IReadOnlyList<string> Of(string format) =>
        [.. Own.GetValueOrDefault(format) ?? [.. Samples.Json, .. Samples.Yaml], .. KeptOf(format), .. CorpusOf(format)];

    /// <summary>The inputs of a format that once failed.</summary>
    public static IEnumerable<string> KeptOf(string format) =>
        Directory.Exists(Path.Combine(Kept, format)) ? Directory.EnumerateFiles(Path.Combine(Kept, format)).Order(StringComparer.Ordinal).Select(File.ReadAllText) : [];

    private static IEnumerable<string> CorpusOf(string format)
    {
        var folder = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS");
        var pattern = format switch { "json" => "*.json", "yaml" or "kubernetes" => "*.yaml", "dockerfile" => "Dockerfile*", "terraform" => "*.tf", _ => null };
        if (string.IsNullOrEmpty(folder) || pattern is null) return [];
        var files = Directory.EnumerateFiles(Path.Combine(folder, "checkov"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var step = Math.Max(1, files.Count / MostOfCorpus);
        return files.Where((_, i) => i % step == 0).Select(File.ReadAllText);
    }
}
