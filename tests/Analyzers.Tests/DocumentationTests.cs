using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests;

/// <summary>Each rule has a page, and the page says what the rule does.</summary>
internal sealed class DocumentationTests
{
    private static readonly DiagnosticDescriptor[] Rules =
        [.. Analysis.Analyzers.SelectMany(a => a.SupportedDiagnostics).OrderBy(d => d.Id, StringComparer.Ordinal)];

    [Test]
    public void Ids_AreUnique() => Assert.That(Rules.Select(r => r.Id), Is.Unique);

    [TestCaseSource(nameof(Rules))]
    public void Rule_HasItsPage(DiagnosticDescriptor rule)
    {
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant() : "off";
        using var stream = typeof(DocumentationTests).Assembly.GetManifestResourceStream($"rules/{rule.Id}.md");
        Assert.That(stream, Is.Not.Null, $"docs/rules/{rule.Id}.md is missing.");
        var page = new StreamReader(stream!).ReadToEnd();
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
            Assert.That(page, Does.Match($@"\n\nSeverity: {severity}\. Criteria: (?:[ACP]\w*\d\.\d(?:, )?)+\.\n"));
            foreach (var heading in new[] { "## Avoid", "## Prefer", "## Why", "## Limits" }) Assert.That(page, Does.Contain($"\n{heading}\n"));
        });
    }

    [TestCaseSource(nameof(Rules))]
    public void Rule_HasAHelpLink(DiagnosticDescriptor rule) => Assert.That(rule.HelpLinkUri, Does.EndWith($"/{rule.Id}"));

    [TestCaseSource(nameof(Rules))]
    public void Rule_IsNoMoreThanAWarning(DiagnosticDescriptor rule) => Assert.That(rule.DefaultSeverity, Is.LessThanOrEqualTo(DiagnosticSeverity.Warning));

    [Test]
    public void Page_BelongsToARule()
    {
        var pages = typeof(DocumentationTests).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/SOC", StringComparison.Ordinal));
        Assert.That(pages.Select(p => Path.GetFileNameWithoutExtension(p)), Is.SubsetOf(Rules.Select(r => r.Id)));
    }
}
