using SocPolicy.Cli.Tests.Running;
using SocPolicy.Configuration;
using SocPolicy.Diagnostics;

namespace SocPolicy.Cli.Tests.Commands;

internal sealed class InitTests
{
    [Test]
    public void Init_WritesSettingsThatCheckTakes()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("Dockerfile", "FROM scratch\n");
        var before = folder.Run("check", "--policies", "policies", "--format", "json").ExitsWith(1).Output;
        On(folder, "init", "--name", "Payments").ExitsWith(0).Says().Prints("Wrote socpolicy.yaml. Read it through, then run socpolicy check.\n");
        var text = File.ReadAllText(Path.Combine(folder.FullPath, "socpolicy.yaml"));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("# yaml-language-server: $schema=https://socpolicy.dev/schemas/v1/socpolicy.schema.json\n"));
            Assert.That(text, Does.Contain("  name: Payments\n"));
            Assert.That(text, Does.Contain("  categories: [security, availability, confidentiality]\n"));
            Assert.That(text, Does.Contain("  period: { from: 2026-11-01, to: 2027-10-31 }\n"));
            Assert.That(text, Does.Contain("  folders: [policies]\n"));
            Assert.That(text, Does.Contain("# Found here: 1 dockerfile, 1 kubernetes."));
        });
        // The same, without naming the folder: what the settings say.
        folder.Run("check", "--format", "json").ExitsWith(1).Says().Prints(before);
    }

    [Test]
    public void Init_InAnEmptyFolder_IsValid()
    {
        using var folder = new TestFolder();
        On(folder, "init").ExitsWith(0);
        Assert.That(Diagnose(folder), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(folder.FullPath, "socpolicy.yaml")), Does.Contain("  categories: [security]\n").And.Contain("nothing yet that a format reads"));
    }

    [TestCase("true")]
    [TestCase("12")]
    [TestCase("a: b # c")]
    [TestCase("It's \"ours\"")]
    [TestCase("1.0.0")]
    [TestCase("2026-01-01")]
    [TestCase("Zahlungen für alle \U0001F600")]
    [TestCase("- x")]
    [TestCase("line\nbreak\u2028and\u0007bell")]
    [TestCase("~")]
    [TestCase(" ")]
    [TestCase("null")]
    public void Init_AnyName_IsAText(string name)
    {
        using var folder = new TestFolder();
        On(folder, "init", "--name", name).ExitsWith(0);
        Assert.That(Diagnose(folder), Is.Empty);
    }

    [Test]
    public void Init_WritesOverNothing_UnlessForced()
    {
        using var folder = new TestFolder().With("socpolicy.yaml", "mine");
        On(folder, "init").ExitsWith(2).Says("error SOC2048: socpolicy.yaml is there already. Edit it, or use --force to write over it.");
        Assert.That(File.ReadAllText(Path.Combine(folder.FullPath, "socpolicy.yaml")), Is.EqualTo("mine"));
        On(folder, "init", "--force").ExitsWith(0);
        Assert.That(Diagnose(folder), Is.Empty);
    }

    [Test]
    public void Init_WhereItMayNotWrite_SaysSo()
    {
        using var folder = new TestFolder().With("socpolicy.yaml/a.txt", "");
        var run = On(folder, "init", "--force").ExitsWith(2);
        Assert.That(run.Error, Does.StartWith("error SOC2049: socpolicy.yaml cannot be written: "));
    }

    [TestCase("policy", "\"$id\": \"https://socpolicy.dev/schemas/v1/policy.schema.json\"")]
    [TestCase("socpolicy", "\"$id\": \"https://socpolicy.dev/schemas/v1/socpolicy.schema.json\"")]
    [TestCase("waivers", "\"$id\": \"https://socpolicy.dev/schemas/v1/waivers.schema.json\"")]
    public void Schema_IsPrinted(string word, string id)
    {
        using var folder = new TestFolder();
        var run = folder.Run("schema", word).ExitsWith(0).PrintsSomewhere(id);
        Assert.That(() => System.Text.Json.JsonDocument.Parse(run.Output), Throws.Nothing);
    }

    [Test]
    public void SchemaThatIsNone_IsRefused()
    {
        using var folder = new TestFolder();
        folder.Run("schema", "config").ExitsWith(2).Says("error SOC5001: There is no schema \"config\". Use one of: policy, socpolicy, waivers. Run socpolicy schema --help to see what there is.");
    }

    private static CommandRun On(TestFolder folder, params string[] args) =>
        folder.On(terminal => terminal with { Clock = new Noon() }).Run(args);

    private static IEnumerable<string> Diagnose(TestFolder folder)
    {
        var diagnostics = new DiagnosticBag();
        SettingsFile.Read(folder.FullPath, "socpolicy.yaml", diagnostics);
        return diagnostics.ToSortedList().Select(one => one.ToString());
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
