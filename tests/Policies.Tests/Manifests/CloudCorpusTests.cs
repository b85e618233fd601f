using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Every template of the corpus, in the folder that the environment variable SOCPOLICY_CORPUS names, is read as what it is.</summary>
public sealed class CloudCorpusTests
{
    /// <summary>Files that are no templates, and why.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["arm/AKSApiServerAuthorizedIpRanges/manifests/main.bicep"] = "Bicep is another language",
        ["arm/AKSLoggingEnabled/manifests/main.bicep"] = "Bicep is another language",
        ["arm/AKSRbacEnabled/manifests/main.bicep"] = "Bicep is another language",
    };

    [TestCase("cloudformation")]
    [TestCase("arm")]
    public void Templates_AreReadWithoutADiagnostic(string framework)
    {
        var corpus = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS");
        if (string.IsNullOrEmpty(corpus)) Assert.Ignore("SOCPOLICY_CORPUS is not set: the corpus is not tested.");
        var root = Path.Combine(corpus!, "checkov", framework);
        var problems = new List<string>();
        var resources = 0;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var shown = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (!shown.Contains("/manifests/", StringComparison.Ordinal)) continue;
            var bag = new DiagnosticBag();
            var manifest = ManifestReader.Read(new SourceText(shown, File.ReadAllText(path), path), ManifestFormats.ForName(shown), bag);
            if (manifest is not null) resources += ManifestReader.Combine([manifest], bag).Count(resource => resource.Type.Contains(framework == "arm" ? "/" : "::", StringComparison.Ordinal));
            var reason = manifest is null ? "no format reads it" : manifest.Format != framework ? $"it is read as {manifest.Format}" : bag.ToSortedList().Select(one => one.ToString()).FirstOrDefault();
            if (reason is not null) problems.Add($"{framework}/{shown}: {reason}");
        }

        TestContext.Out.WriteLine($"{framework}: {resources} resources");
        foreach (var problem in problems) TestContext.Out.WriteLine(problem);
        Assert.That(resources, Is.GreaterThan(100));
        Assert.That(problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]), Is.EquivalentTo(Others.Keys.Where(path => path.StartsWith($"{framework}/", StringComparison.Ordinal))));
    }
}
