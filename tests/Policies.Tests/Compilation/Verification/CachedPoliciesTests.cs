using SocPolicy.Model;

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
        var cached = Cached("*.dll");
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

    [TestCase("")]
    [TestCase("no hash\nat all\n")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000\n0000000000000000000000000000000000000000000000000000000000000000\n")]
    public void DamagedMemory_CostsOnlyTime(string content)
    {
        Write("resource[\"spec\"].Exists");
        Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web pass" }));
        var known = Cached("*.known");
        var good = File.ReadAllText(known);
        File.WriteAllText(known, content);
        Assert.Multiple(() =>
        {
            Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web pass" }));
            Assert.That(File.ReadAllText(known), Is.EqualTo(good));
        });
    }

    [Test]
    public void ChangedPolicy_IsNoticed_AndTheOldOneKnownAgain()
    {
        Write("resource[\"spec\"].Exists");
        Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web pass" }));
        Write("resource[\"gone\"].Exists");
        Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web fail" }));
        Write("resource[\"spec\"].Exists");
        Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web pass" }));
        Assert.That(Directory.GetFiles(Path.Combine(root, "cache"), "*.known"), Has.Length.EqualTo(2));
    }

    [Test]
    public void KnownPolicy_WhoseAssemblyIsDamaged_IsRebuilt()
    {
        Write("resource[\"spec\"].Exists");
        Verdicts();
        var cached = Cached("*.dll");
        var good = File.ReadAllBytes(cached);
        File.WriteAllBytes(cached, good[..100]);
        Assert.Multiple(() =>
        {
            Assert.That(Verdicts(), Is.EqualTo(new[] { "Pod/web pass" }));
            Assert.That(File.ReadAllBytes(cached), Is.EqualTo(good));
        });
    }

    [Test]
    public void PolicyWithAComplaint_IsNotRemembered_SoThatEveryRunSaysIt()
    {
        Write("resource[\"spec\"].Exists");
        File.WriteAllText(Path.Combine(root, "policies", "q.yaml"), "not a policy\n");
        Assert.Multiple(() =>
        {
            Assert.That(Messages().Select(one => one.Id), Is.EqualTo(new[] { "SOC2001" }));
            Assert.That(Messages().Select(one => one.Id), Is.EqualTo(new[] { "SOC2001" }));
            Assert.That(Directory.Exists(Path.Combine(root, "cache")), Is.False);
        });
    }

    private string Cached(string pattern) => Directory.GetFiles(Path.Combine(root, "cache"), pattern).Single();

    private List<string> Verdicts()
    {
        File.WriteAllText(Path.Combine(root, "pod.yaml"), "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: {}\n");
        var request = new RunRequest { Root = root, Paths = ["pod.yaml"], PolicyPaths = ["policies"], CacheFolder = Path.Combine(root, "cache") };
        return [.. PolicyRun.Execute(request).Verdicts.Select(one => $"{one.Address} {one.State.Word()}")];
    }

    private IReadOnlyList<SocPolicy.Diagnostics.Diagnostic> Messages() =>
        PolicyRun.Execute(new() { Root = root, Paths = ["policies/p.yaml"], PolicyPaths = ["policies"], CacheFolder = Path.Combine(root, "cache") }).Diagnostics;

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
