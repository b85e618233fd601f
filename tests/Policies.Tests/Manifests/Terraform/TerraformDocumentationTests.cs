using System.Text.RegularExpressions;

namespace SocPolicy.Policies.Tests.Manifests.Terraform;

[TestFixture]
internal sealed partial class TerraformDocumentationTests
{
    [Test]
    public void Diagnostic_OfTheReader_IsOnItsPage()
    {
        var root = RepositoryRoot.Folder;
        var page = File.ReadAllText(Path.Combine(root, "docs", "manifests", "terraform.md"));
        var ids = Directory.EnumerateFiles(Path.Combine(root, "src", "Policies", "Manifests", "Terraform"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Id().Matches(File.ReadAllText(path)).Select(match => match.Value)).Distinct().ToList();
        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids.Where(id => !page.Contains($"| {id} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("SOC41[0-9]{2}")]
    private static partial Regex Id();
}
