using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class BaselineTests
{
    [Test]
    public void Baseline_LetsOnlyNewFindingsCount()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);
        folder.Run("baseline", "deploy", "--policies", "policies", "--no-built-in").ExitsWith(0).Prints("socpolicy.baseline: 1 known, 1 of them new, 0 gone.\n");
        folder.Check().ExitsWith(0).Prints(
            """
            1 manifest, 1 control: 0 failed, 0 unknown, 0 passed.
            Known: 1 finding of socpolicy.baseline, not counted above.
            Exit code 0: No finding at or above the fail level, error.

            """);
        folder.Check("--no-baseline").ExitsWith(1);
        folder.With("deploy/pod.yaml", "# a line\n" + Samples.PrivilegedPod).With("deploy/more.yaml", Samples.PrivilegedPod);
        folder.Check().ExitsWith(1).PrintsSomewhere("deploy/more.yaml:9:21").NeverPrints("deploy/pod.yaml:");
        folder.With("deploy/pod.yaml", Samples.PlainPod);
        folder.Check().ExitsWith(1).PrintsSomewhere("Fixed: 1 finding of socpolicy.baseline. Run socpolicy baseline again, so that it holds what is left.\n");
        folder.Run("baseline", "--policies", "policies", "--no-built-in").ExitsWith(0).Prints("socpolicy.baseline: 1 known, 1 of them new, 1 gone.\n");
        folder.Check().ExitsWith(0);
    }

    [Test]
    public void OtherFile_IsNamed()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod);
        folder.Run("baseline", "deploy", "--policies", "policies", "--no-built-in", "--output", "known/all").ExitsWith(2);
        folder.With("known/x", "").Run("baseline", "deploy", "--policies", "policies", "--no-built-in", "--output", "known/all").ExitsWith(0);
        folder.Check().ExitsWith(1);
        folder.Check("--baseline", "known/all").ExitsWith(0);
        folder.Check("--baseline", "known/none").ExitsWith(2);
    }

    [Test]
    public void BrokenFile_IsExitCode2_AtItsLine()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("socpolicy.baseline", "socpolicy-baseline 1\n=======\n");
        folder.Check().ExitsWith(2).Says("socpolicy.baseline(2,1): error SOC2071: \"=======\" is no known finding: fingerprint, verdict, control, rule, path and resource with tabs between them. Settle a merge by writing the file again with socpolicy baseline.");
    }

    [Test]
    public void IncompleteRun_WritesNothing()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PrivilegedPod).With("deploy/broken.json", "{");
        folder.Run("baseline", "deploy", "--policies", "policies", "--no-built-in").ExitsWith(2);
        Assert.That(File.Exists(Path.Combine(folder.FullPath, "socpolicy.baseline")), Is.False);
    }
}
