using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests;

public sealed class ManifestDiscoveryTests
{
    private TemporaryFolder folder = null!;
    private DiagnosticBag bag = null!;

    [SetUp]
    public void Begin() => (folder, bag) = (new(), new());

    [TearDown]
    public void End() => folder.Dispose();

    [Test]
    public void AWalk_FindsWhatFormatsKnowInOrder()
    {
        Write("z.yaml", "a.txt", "B/Dockerfile", "b/c.json", "b/a.json", "B.json");
        Assert.That(Find().Files.Select(file => file.Path), Is.EqualTo(new[] { "B.json", "B/Dockerfile", "b/a.json", "b/c.json", "z.yaml" }));
    }

    [Test]
    public void WhatToolsWrote_IsSkippedAndSaid()
    {
        Write("a.json", ".git/a.json", "x/obj/a.json", "x/Bin/a.json", "node_modules/a/package.json", "package-lock.json", "x/y.min.json", "x/y.deps.json", "x/y.min.js", ".github/w.yml");
        var found = Find();
        Assert.Multiple(() =>
        {
            Assert.That(found.Files.Select(file => file.Path), Is.EqualTo(new[] { ".github/w.yml", "a.json" }));
            Assert.That(
                found.Skipped.Select(path => $"{path.Path}: {path.Reason}"),
                Is.EqualTo(new[] { ".git/: version control", "node_modules/: installed packages", "package-lock.json: lock file", "x/Bin/: build output", "x/obj/: build output", "x/y.deps.json: build output", "x/y.min.json: generated" }));
        });
    }

    [Test]
    public void NamedPaths_AreReadWhateverTheirName()
    {
        Write("obj/a.json", "b.json", "bin/package-lock.json");
        Assert.That(Find("obj", "bin/package-lock.json", Path.Combine(folder.Path, "obj", "a.json")).Files.Select(file => file.Path), Is.EqualTo(new[] { "bin/package-lock.json", "obj/a.json" }));
    }

    [Test]
    public void APathThatDoesNotExist_IsAnError()
    {
        Find("no.yaml");
        Assert.That(Diagnostics(), Is.EqualTo(new[] { "no.yaml(1,1): error SOC4021: The path does not exist. Correct it, or leave it out." }));
    }

    [Test]
    public void ANamedFileOfNoFormat_IsAWarning()
    {
        Write("a.txt");
        Find("a.txt");
        Assert.That(Diagnostics(), Is.EqualTo(new[] { "a.txt(1,1): warning SOC4023: No format reads a file of this name. Rename it as its format expects, or leave it out." }));
    }

    [Test]
    public void LinksToFolders_AddNothingTwice()
    {
        Write("a/b/x.json");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "b", "loop"), Path.Combine(folder.Path, "a"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "also"), Path.Combine("a", "b"));
        var found = Find();
        Assert.Multiple(() =>
        {
            Assert.That(found.Files.Select(file => file.Path), Is.EqualTo(new[] { "a/b/x.json" }));
            Assert.That(found.Skipped.Select(path => $"{path.Path}: {path.Reason}"), Is.EqualTo(new[] { "a/b/loop/: a link to a, which is read there", "also/: a link to a/b, which is read there" }));
            Assert.That(Diagnostics(), Is.Empty);
        });
    }

    [Test]
    public void LinksToFoldersElsewhere_AreFollowed()
    {
        using var other = new TemporaryFolder();
        other.Write("deep/y.json", "{}");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), other.Path);
        var found = Find();
        Assert.That(found.Files.Select(file => Path.GetFullPath(file.FullPath)), Is.EqualTo(new[] { Path.Combine(other.Path, "deep", "y.json") }));
    }

    [Test]
    public void AFileIsRead_ByTheFirstFormatThatTakesIt()
    {
        folder.Write("a.json", """{"apiVersion": "v1", "kind": "Pod"}""");
        folder.Write("b.json", "{}");
        folder.Write("c.yaml", "a: [");
        var set = ManifestReader.ReadAll(Find().Files, bag);
        Assert.Multiple(() =>
        {
            Assert.That(set.Manifests.Select(manifest => $"{manifest.Text.Path} {manifest.Format}"), Is.EqualTo(new[] { "a.json kubernetes", "b.json json", "c.yaml yaml" }));
            Assert.That(Reading.Addresses(set.Resources), Is.EqualTo(new[] { "json/document b.json", "kubernetes/Pod Pod/a.json", "run/run run", "repository/repository repository" }));
            Assert.That(Diagnostics(), Is.EqualTo(new[] { "c.yaml(1,4): error SOC4040: The list that begins here is not closed, or holds a wrong character. Add the missing ',' or ']', or put texts with brackets in quotes." }));
        });
    }

    [Test]
    public void Paths_AreAllFilesOfTheWalk()
    {
        Write("b.json", "a/c.json", "bin/x.json", "node_modules/y/z.json");
        folder.Write("a/CODEOWNERS", "* @me");
        folder.Write("package-lock.json", "{}");
        Assert.That(Find().Paths, Is.EqualTo(new[] { "a/CODEOWNERS", "a/c.json", "b.json", "package-lock.json" }));
    }

    [Test]
    public void Reading_IsTheSameEveryTime()
    {
        for (var i = 0; i < 200; i++) folder.Write($"{i % 7}/{i}.json", i % 10 == 0 ? "[" : $$"""{"a": {{i}}}""");
        var files = Find().Files;
        var first = Show();
        Assert.That(Enumerable.Range(0, 5).Select(_ => Show()), Is.All.EqualTo(first));

        string Show()
        {
            var own = new DiagnosticBag();
            var set = ManifestReader.ReadAll(files, own);
            return string.Join('\n', set.Resources.Select(resource => $"{resource.Header} {Reading.Show(resource.Body)}").Concat(own.ToSortedList().Select(item => item.ToString())));
        }
    }

    [Test]
    public void Reading_CanBeCancelled()
    {
        Write("a.json");
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => ManifestReader.ReadAll(Find().Files, bag, cancellation: source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths) folder.Write(path, "{}");
    }

    private DiscoveredManifests Find(params string[] paths) => ManifestDiscovery.Find(folder.Path, paths, bag);

    private IEnumerable<string> Diagnostics() => bag.ToSortedList().Select(item => item.ToString());
}
