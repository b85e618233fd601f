using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Policies.Tests.Manifests.Discovery;

/// <summary>
/// Patterns over one tree of files, with what git says of them: recorded in gitignore.json, and asked again where git is installed.
/// </summary>
internal sealed class GitIgnoreTests
{
    private static readonly JsonElement Recorded = JsonDocument.Parse(File.ReadAllText(
        Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Manifests", "Discovery", "gitignore.json"))).RootElement;

    private static readonly string[] Paths = [.. Recorded.GetProperty("paths").EnumerateArray().Select(path => path.GetString()!).Where(CanBeAName)];

    private TemporaryFolder folder = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        folder = new();
        foreach (var path in Paths) folder.Write(path, "{}");
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
    }

    [OneTimeTearDown]
    public void End() => folder.Dispose();

    [Test]
    public void AWalk_LeavesOutWhatGitDoes() => Compare(IgnoredByUs);

    [Test]
    public void TheRecord_IsWhatGitSays()
    {
        if (!HasGit()) Assert.Ignore("git is not installed");
        using var repository = new TemporaryFolder();
        foreach (var path in Paths) repository.Write(path, "{}");
        Git(repository.Path, "", "init", "-q");
        Compare(() => IgnoredByGit(repository.Path), repository.Path);
    }

    [Test]
    public void AFolderInside_KeepsWhatTheRepositoryLeavesOut()
    {
        using var repository = new TemporaryFolder();
        repository.Write(".git/HEAD", "");
        repository.Write(".gitignore", "/service/out/\nsecret.json\n");
        foreach (var path in new[] { "service/out/a.json", "service/b.json", "service/secret.json", "service/deep/secret.json" }) repository.Write(path, "{}");
        var found = ManifestDiscovery.Find(Path.Combine(repository.Path, "service"), [], new DiagnosticBag());
        Assert.Multiple(() =>
        {
            Assert.That(found.Files.Select(file => file.Path), Is.EqualTo(new[] { "b.json" }));
            Assert.That(found.Skipped.Select(path => $"{path.Path}: {path.Reason}"), Is.EqualTo(new[]
            {
                "deep/secret.json: ignored by ../.gitignore(2): secret.json",
                "out/: ignored by ../.gitignore(1): /service/out/",
                "secret.json: ignored by ../.gitignore(2): secret.json",
            }));
        });
    }

    [Test]
    public void NamedPaths_AreReadAllTheSame()
    {
        using var repository = new TemporaryFolder();
        repository.Write(".gitignore", "out/\na.json\n");
        repository.Write("out/b.json", "{}");
        repository.Write("a.json", "{}");
        Assert.That(ManifestDiscovery.Find(repository.Path, ["out", "a.json"], new DiagnosticBag()).Files.Select(file => file.Path), Is.EqualTo(new[] { "a.json", "out/b.json" }));
    }

    [Test]
    public void AFileThatCannotBeUsed_LeavesNothingOut_AndIsSaid()
    {
        using var repository = new TemporaryFolder();
        repository.Write(".gitignore", "a.json\n\0");
        repository.Write("a.json", "{}");
        var bag = new DiagnosticBag();
        Assert.That(ManifestDiscovery.Find(repository.Path, [], bag).Files.Select(file => file.Path), Is.EqualTo(new[] { "a.json" }));
        Assert.That(bag.ToSortedList().Single().ToString(), Is.EqualTo(".gitignore(1,1): warning SOC4004: The file is binary, not text. What it leaves out is judged; mend the file, or set gitignore: false in socpolicy.yaml."));
    }

    [Test]
    public void TooManyPatterns_AreNotAllTaken_AndSaid()
    {
        using var repository = new TemporaryFolder();
        repository.Write(".gitignore", string.Concat(Enumerable.Range(0, 10_001).Select(i => $"{i}.txt\n")));
        repository.Write("a.json", "{}");
        var bag = new DiagnosticBag();
        ManifestDiscovery.Find(repository.Path, [], bag);
        Assert.That(bag.ToSortedList().Single().ToString(), Does.StartWith(".gitignore(10001,1): warning SOC4005: The file has more than 10000 patterns"));
    }

    [TestCase("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [TestCase("**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    public void HostilePatterns_TakeNoTime(string pattern)
    {
        using var repository = new TemporaryFolder();
        repository.Write(".gitignore", pattern);
        repository.Write($"{new string('a', 200)}.json", "{}");
        repository.Write(string.Concat(Enumerable.Repeat("a/", 60)) + "c.json", "{}");
        var clock = Stopwatch.StartNew();
        Assert.That(ManifestDiscovery.Find(repository.Path, [], new DiagnosticBag()).Files, Has.Count.EqualTo(2));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private void Compare(Func<IReadOnlyList<string>> ask, string? root = null)
    {
        var wrong = new StringBuilder();
        var count = 0;
        foreach (var one in Recorded.GetProperty("cases").EnumerateArray())
        {
            var files = one.GetProperty("files").EnumerateObject().Select(file => (file.Name, Text: file.Value.GetString()!)).ToList();
            foreach (var (name, text) in files) File.WriteAllText(Path.Combine(root ?? folder.Path, name), text);
            var expected = one.GetProperty("ignored").EnumerateArray().Select(path => path.GetString()!).Where(CanBeAName).Order(StringComparer.Ordinal).ToList();
            var actual = ask();
            if (!actual.SequenceEqual(expected)) wrong.Append($"{JsonSerializer.Serialize(files.ToDictionary(file => file.Name, file => file.Text))}\n  too many: {string.Join(", ", actual.Except(expected))}\n  too few: {string.Join(", ", expected.Except(actual))}\n");
            foreach (var (name, _) in files) File.Delete(Path.Combine(root ?? folder.Path, name));
            count++;
        }

        Assert.That(wrong.ToString(), Is.Empty);
        Assert.That(count, Is.GreaterThan(350));
    }

    private List<string> IgnoredByUs()
    {
        var found = ManifestDiscovery.Find(folder.Path, [], new DiagnosticBag()).Files.Select(file => file.Path);
        return [.. Paths.Except(found).Order(StringComparer.Ordinal)];
    }

    private static List<string> IgnoredByGit(string root) =>
        [.. Git(root, string.Join('\0', Paths) + "\0", "check-ignore", "--no-index", "-z", "--stdin").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    /// <summary>Names that only some systems have.</summary>
    private static bool CanBeAName(string path) => !OperatingSystem.IsWindows() || !path.Any(character => character is '*' or '\\' or '?' or '"' or '<' or '>' or '|');

    private static bool HasGit()
    {
        try
        {
            return Git(Path.GetTempPath(), "", "--version").StartsWith("git", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Git(string root, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Nobody's own patterns.
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = Path.Combine(root, "none");
        start.Environment["XDG_CONFIG_HOME"] = root;
        start.Environment["HOME"] = root;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
