using System.Text.Json;

namespace SocPolicy.Policies.Tests.Library.Corpus;

/// <summary>One case of the corpus: manifests, and what another tool's own tests expect of one of its checks.</summary>
/// <param name="Check">The check's id: <c>CKV_AWS_24</c>.</param>
/// <param name="Framework">The manifests' kind, the name of the format: <c>terraform</c>.</param>
/// <param name="Name">The check's name, that of the case's folder.</param>
/// <param name="Folder">The folder of the manifests.</param>
/// <param name="Labels">What is expected; a label that is expected to pass and to fail is left out.</param>
internal sealed record CorpusCase(string Check, string Framework, string Name, string Folder, IReadOnlyList<CorpusLabel> Labels)
{
    /// <summary>Every case below a folder with one folder per framework, ordered by framework and name.</summary>
    public static IEnumerable<CorpusCase> Find(string root) =>
        from framework in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
        from folder in Directory.EnumerateDirectories(framework).Order(StringComparer.Ordinal)
        let expected = Path.Combine(folder, "expected.json")
        where File.Exists(expected)
        select Read(expected, Path.Combine(folder, "manifests"));

    private static CorpusCase Read(string path, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var labels = ReadLabels(root, "passes", passes: true, isFile: false)
            .Concat(ReadLabels(root, "fails", passes: false, isFile: false))
            .Concat(ReadLabels(root, "pass_files", passes: true, isFile: true))
            .Concat(ReadLabels(root, "fail_files", passes: false, isFile: true))
            .Distinct()
            .ToList();
        var contradicted = labels.GroupBy(label => label.Subject, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            root.GetProperty("id").GetString()!,
            root.GetProperty("framework").GetString()! is var framework && framework == "github_actions" ? "github" : framework,
            root.GetProperty("check").GetString()!,
            folder,
            [.. labels.Where(label => !contradicted.Contains(label.Subject))]);
    }

    private static IEnumerable<CorpusLabel> ReadLabels(JsonElement root, string key, bool passes, bool isFile) =>
        root.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(item => new CorpusLabel(item.GetString()!, passes, isFile)) : [];
}
