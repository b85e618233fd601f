namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture]
internal sealed class CachedPoliciesTests
{
    private string root = "";

    [SetUp]
    public void MakeFolder() => root = Directory.CreateTempSubdirectory("socpolicy-cache-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(root, recursive: true);

    [Test]
    public void PoisonedFile_IsRebuilt()
    {
        Write("resource[\"a\"] != true");
        Run();
        var cached = Directory.GetFiles(Path.Combine(root, "cache")).Single();
        var good = File.ReadAllBytes(cached);
        File.WriteAllBytes(cached, File.ReadAllBytes(typeof(PolicyRun).Assembly.Location));
        Run();
        Assert.That(File.ReadAllBytes(cached), Is.EqualTo(good));
    }

    [Test]
    public void RefusedRule_IsAnErrorAtItsPlace_AndIsNotCached()
    {
        Write("resource[\"a\"] == System.IO.File.ReadAllText(\"/etc/passwd\")");
        var said = Run();
        Assert.That(said, Is.EqualTo(new[] { "policies/p.yaml(11,45): error SOC3010: File.ReadAllText is not allowed in an assertion: an assertion sees only its manifests. Use resource, item and all; a file must be a manifest of the run." }));
        Assert.That(Directory.Exists(Path.Combine(root, "cache")), Is.False);
    }

    [Test]
    public void SnippetThatLeavesItsPlace_IsAnErrorAtItsPlace()
    {
        Write("resource[\"a\"].Exists) || (true");
        Assert.That(Run(), Is.EqualTo(new[] { "policies/p.yaml(11,33): error SOC3001: This ) closes nothing. Open it inside of the expression, or leave it out." }));
    }

    private void Write(string assert)
    {
        Directory.CreateDirectory(Path.Combine(root, "policies"));
        File.WriteAllText(Path.Combine(root, "policies", "p.yaml"), $"apiVersion: socpolicy/v1\nid: ACME0001\nversion: 1.0.0\ntitle: A control\ncriteria: [CC6.8]\nseverity: error\nremediation: Do it.\nrules:\n  - id: rule\n    on: kubernetes/workload\n    assert: {assert}\n");
    }

    private List<string> Run()
    {
        var request = new RunRequest { Root = root, Paths = ["policies"], PolicyPaths = ["policies"], CacheFolder = Path.Combine(root, "cache") };
        return [.. PolicyRun.Execute(request).Diagnostics.Where(one => one.Id.StartsWith("SOC3", StringComparison.Ordinal)).Select(one => one.ToString())];
    }
}
