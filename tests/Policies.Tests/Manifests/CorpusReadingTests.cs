using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

/// <summary>Every manifest of the corpus, whatever its framework, is read; those that are not are listed in CorpusUnread.txt with the reason.</summary>
public sealed class CorpusReadingTests
{
    private static string List => Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Manifests", "CorpusUnread.txt");

    [Test]
    public void Manifests_AreRead_ButForThoseListed()
    {
        var corpus = Environment.GetEnvironmentVariable("SOCPOLICY_CORPUS");
        if (string.IsNullOrEmpty(corpus)) Assert.Ignore("SOCPOLICY_CORPUS is not set: the corpus is not tested.");
        var root = Path.Combine(corpus!, "checkov");
        var unread = new List<string>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(root, "manifests", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var manifests = new List<Manifest>();
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var shown = Path.GetRelativePath(root, path).Replace('\\', '/');
                var bag = new DiagnosticBag();
                var manifest = ManifestReader.Read(new ManifestFile(shown, path, ManifestFormats.ForName(shown)), bag);
                if (manifest is not null) manifests.Add(manifest);
                var framework = shown[..shown.IndexOf('/', StringComparison.Ordinal)];
                counts[framework] = counts.GetValueOrDefault(framework) + 1;
                var error = bag.ToSortedList().FirstOrDefault(one => one.Severity == DiagnosticSeverity.Error);
                if (error is not null) unread.Add(error.ToString());
                else if (manifest is null) unread.Add($"{shown}: no format reads it");
            }

            // What several files say together must not end a run either.
            _ = ManifestReader.Combine(manifests, new DiagnosticBag()).ToList();
        }

        foreach (var (framework, count) in counts) TestContext.Out.WriteLine($"{framework}: {count} files");
        TestContext.Out.WriteLine($"{unread.Count} are not read:");
        foreach (var line in unread) TestContext.Out.WriteLine(line);
        Assert.That(counts.Values.Sum(), Is.GreaterThan(700));
        Assert.That(unread, Is.EqualTo(File.ReadAllLines(List)));
    }
}
