using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class CheckTests
{
    [Test]
    public void Check_CleanManifest_Exits0()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PlainPod);

        folder.Check().ExitsWith(0).Says().Prints(
            """
            1 manifest, 1 control: 0 failed, 0 unknown, 1 passed.
            Exit code 0: No finding at or above the fail level, error.

            """);
    }

    [Test]
    public void Check_Violation_Exits1AndShowsIt()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.Check().ExitsWith(1).Says().Prints(
            """
            deploy/pod.yaml

              error ACME0001  Containers are not privileged
                deploy/pod.yaml:9:21  kubernetes Pod/payments
                   9 |         privileged: true
                     |                     ^^^^
                Container api is privileged
                Reason: spec.containers[0].securityContext.privileged is true, expected false or not set
                Fix: Remove securityContext.privileged, or set it to false.
                Criteria: CC6.8

            1 manifest, 1 control: 1 failed (1 error), 0 unknown, 0 passed.
            Exit code 1: 1 finding at or above the fail level, error.

            """);
    }

    [Test]
    public void Check_BuiltInControls_JudgeByThemselves()
    {
        using var folder = new TestFolder().With("pod.yaml", Samples.PrivilegedPod);

        folder.Run("check", "--controls", "SP5101").ExitsWith(1).Says().PrintsSomewhere("  error SP5101  ");
    }

    [Test]
    public void Check_NoBuiltIn_LeavesThemOut()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.Run("check", "deploy", "--policies", "policies", "--no-built-in").ExitsWith(1).PrintsSomewhere("1 manifest, 1 control: ");
    }

    [TestCase("warning", "error", 0)]
    [TestCase("warning", "warning", 1)]
    [TestCase("note", "warning", 0)]
    [TestCase("note", "note", 1)]
    [TestCase("error", "none", 0)]
    public void Check_FailOn_DecidesWhatCounts(string severity, string level, int exitCode)
    {
        using var folder = Samples.Folder(severity).With("deploy/pod.yaml", Samples.PrivilegedPod);

        folder.Check("--fail-on", level).ExitsWith(exitCode);
    }

    [TestCase("note", 0)]
    [TestCase("error", 1)]
    public void Check_Unknown_CountsAsTheSeverityItIsGiven(string severity, int exitCode)
    {
        using var folder = Samples.Folder(assert: "Truth.Unknown(\"the registry decides\")").With("deploy/pod.yaml", Samples.PlainPod);

        folder.Check("--unknown", severity).ExitsWith(exitCode).PrintsSomewhere("  unknown ACME0001  Containers are not privileged\n");
    }

    [Test]
    public void Check_Show_ListsPasses()
    {
        using var folder = Samples.Folder().With("deploy/a.yaml", Samples.PlainPod).With("deploy/b.yaml", Samples.PrivilegedPod);

        folder.Check("--show", "pass").ExitsWith(1).Prints(
            """
            deploy/a.yaml
              pass ACME0001  Containers are not privileged  deploy/a.yaml:7:7  kubernetes Pod/reports

            2 manifests, 1 control: 1 failed (1 error), 0 unknown, 1 passed.
            Exit code 1: 1 finding at or above the fail level, error.

            """);
    }

    [Test]
    public void Check_PathsFromFolderAbove_AreRelativeToTheCurrentFolder()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("here/x.txt", "");
        var here = Path.Combine(folder.FullPath, "here");

        folder.On(terminal => terminal with { WorkingDirectory = here })
            .Run("check", "../deploy", "--policies", "../policies", "--controls", Samples.Control)
            .ExitsWith(1)
            .PrintsSomewhere("    ../deploy/pod.yaml:9:21  ");
    }

    [Test]
    public void Check_SecretOnTheLine_IsNeverPrinted()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml",
            """
            apiVersion: v1
            kind: Pod
            metadata: { name: x }
            spec:
              containers:
                - { name: api, env: [{ name: DB_PASSWORD, value: "hunter2!!" }], securityContext: { privileged: true } } # token: s3cr3t-and-more

            """);

        folder.Check().ExitsWith(1).NeverPrints("hunter2").NeverPrints("s3cr3t").PrintsSomewhere(
            """
                   6 | ...value: (secret) }], securityContext: { privileged: true } } # token: (secret)
                     |                                                       ^^^^

            """);
    }

    [TestCase("text")]
    [TestCase("json")]
    [Platform(Exclude = "Win", Reason = "No file can have such a name")]
    public void Check_HostileNames_AreOnlyText(string format)
    {
        using var folder = Samples.Folder().With("deploy/<b>{0}%s.yaml", Samples.PrivilegedPod.Replace("name: api", "name: \"\\e[31m{0}<script>\\u202e\" # \u001b[2J", StringComparison.Ordinal));

        var run = folder.Check("--format", format).ExitsWith(1).NeverPrints("\u001b").PrintsSomewhere("<b>{0}%s.yaml");

        Assert.That(run.Output, format == "text" ? Does.Not.Contain("\u202e") : Does.Contain("{0}<script>"));
    }

    [Test]
    public void Check_Json_IsOneDocumentWithEveryVerdict()
    {
        using var folder = Samples.Folder().With("deploy/a.yaml", Samples.PlainPod).With("deploy/b.yaml", Samples.PrivilegedPod);

        using var document = System.Text.Json.JsonDocument.Parse(folder.Check("--format", "json").ExitsWith(1).Says().Output);

        var verdicts = document.RootElement.GetProperty("verdicts").EnumerateArray().Select(one => $"{one.GetProperty("verdict")} {one.GetProperty("path")} {one.GetProperty("resource")} {one.GetProperty("item")}");
        Assert.That(verdicts, Is.EqualTo(new[] { "pass deploy/a.yaml Pod/reports ", "fail deploy/b.yaml Pod/payments spec.containers[0]" }));
    }

    [Test]
    public void Check_Twice_CompilesOnce()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PlainPod);

        folder.Check().ExitsWith(0);
        var kept = Directory.GetFiles(Path.Combine(folder.FullPath, ".cache", "socpolicy"));
        folder.Check().ExitsWith(0);

        Assert.That(kept.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(Directory.GetFiles(Path.Combine(folder.FullPath, ".cache", "socpolicy")), Is.EqualTo(kept));
    }

    [Test]
    public void Check_NoCache_KeepsNothing()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PlainPod);

        folder.Check("--no-cache").ExitsWith(0);

        Assert.That(Directory.Exists(Path.Combine(folder.FullPath, ".cache")), Is.False);
    }
}
