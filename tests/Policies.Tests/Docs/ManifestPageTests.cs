using System.Text.RegularExpressions;
using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Testing;

namespace SocPolicy.Policies.Tests.Docs;

/// <summary>The pages of manifest formats: every control on them runs its own tests, and every diagnostic of a format is on its page.</summary>
internal sealed partial class ManifestPageTests
{
    private static readonly string Pages = Path.Combine(RepositoryRoot.Folder, "docs", "manifests");

    private static readonly string Formats = Path.Combine(RepositoryRoot.Folder, "src", "Policies", "Manifests");

    private static IEnumerable<TestCaseData> Examples =>
        from page in Directory.EnumerateFiles(Pages, "*.md").Order(StringComparer.Ordinal)
        from block in Block().Matches(File.ReadAllText(page)).Select(match => match.Groups["text"].Value)
        where block.StartsWith("apiVersion: socpolicy/v1", StringComparison.Ordinal)
        select new TestCaseData(block).SetArgDisplayNames(Path.GetFileName(page));

    private static IEnumerable<TestCaseData> Folders =>
        from format in ManifestFormats.All
        let folder = format.GetType().Namespace!.Split('.')[^1]
        select new TestCaseData(folder, format.Name).SetArgDisplayNames(format.Name);

    [TestCaseSource(nameof(Examples))]
    public void Example_PassesItsOwnTests(string policy)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load([new SourceText("page.yaml", policy)], new Dictionary<string, string>(), diagnostics);
        var image = PolicyCompiler.Compile(GeneratedPolicies.From(loaded), diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(item => item.ToString()), Is.Empty);
        var results = PolicyTestRunner.Run(loaded.Policies.Single(), CompiledAssemblies.Load(image!).Policies.Single());
        Assert.That(results, Is.Not.Empty);
        Assert.That(results.SelectMany(result => result.Failures).Select(one => $"{one.Span}: {one.Message}"), Is.Empty);
    }

    [TestCaseSource(nameof(Folders))]
    public void Diagnostic_OfAFormat_IsOnItsPage(string folder, string name)
    {
        var page = File.ReadAllText(Path.Combine(Pages, name + ".md"));
        var ids = Directory.EnumerateFiles(Path.Combine(Formats, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Id().Matches(File.ReadAllText(path)).Select(match => match.Value.Trim((char)34)))
            .Distinct();
        Assert.That(ids.Where(id => !page.Contains(id, StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("^```yaml\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("\"SOC4[0-9]{3}\"")]
    private static partial Regex Id();
}
