using System.Text.RegularExpressions;
using SocPolicy.Classification;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Policies.Tests.Schemas;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Docs;

/// <summary>The example of docs/policy-format.md becomes the text of docs/rules/classification.md, which the analyzers' own tests read.</summary>
internal sealed partial class ClassificationPageTests
{
    private static readonly string Format = Page("policy-format.md");

    private static readonly string Classification = Page("rules/classification.md");

    [Test]
    public void Example_BecomesTheTextOfTheAnalyzersPage()
    {
        var yaml = Block().Matches(Format).Select(match => match.Groups["text"].Value).Single(text => text.Contains("kind: data-classification", StringComparison.Ordinal));
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load([new SourceText("data-classification.yaml", yaml, "/repo/policies/data-classification.yaml")], new Dictionary<string, string>(), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        BuiltInSchemas.Policy.Says(yaml);
        Assert.That(ClassificationText.Write(loaded.Classification, []), Is.EqualTo(Block().Matches(Classification).Select(match => match.Groups["text"].Value).Single(text => text.StartsWith("socpolicy-", StringComparison.Ordinal))));
    }

    [Test]
    public void Words_AreThoseOfTheAnalyzersPage() =>
        Assert.That(
            Regex.Replace(Classification, @"\s+", " "),
            Does.Contain($"Classes: {string.Join(", ", ClassificationWords.Classes.Select(word => $"`{word}`"))}.").And.Contain($"one of: {string.Join(", ", ClassificationWords.Sinks)}."));

    [Test]
    public void Diagnostics_AreOnThePage() =>
        Assert.That(Enumerable.Range(2025, 5).Select(number => $"`SOC{number}`").Where(id => !Format.Contains(id, StringComparison.Ordinal)), Is.Empty);

    private static string Page(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex("^```[a-z]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
