using SocPolicy.Cli.Tests.Running;

namespace SocPolicy.Cli.Tests.Commands;

public sealed class CheckIncompleteTests
{
    [Test]
    public void Check_EmptyFolder_Exits2()
    {
        using var folder = Samples.Folder();
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "deploy"));

        folder.Check().ExitsWith(2).Says(
            "error SOC5003: Nothing was judged, since there is no manifest in \"deploy\". Name the files or folders that hold them.");
    }

    [Test]
    public void Check_NoControlAtAll_Exits2()
    {
        using var folder = new TestFolder().With("pod.yaml", Samples.PlainPod);

        folder.Run("check", "--no-built-in").ExitsWith(2)
            .Says("error SOC5003: Nothing was judged, since there is no control. Name a folder of policies with --policies.");
    }

    [Test]
    public void Check_NothingForTheControl_Exits2()
    {
        using var folder = Samples.Folder().With("deploy/values.yaml", "replicas: 2\n");

        folder.Check().ExitsWith(2).Says(
            "error SOC5003: Nothing was judged, since no manifest in \"deploy\" has what the controls are about. Name other files, or other controls.")
            .Prints(
            """
            1 manifest, 1 control: 0 failed, 0 unknown, 0 passed.
            Not evaluated: 1 control, as nothing here is what they judge. That is no pass.
            Exit code 2: The run is incomplete, as the errors say.

            """);
    }

    [Test]
    public void Check_MissingPath_Exits2()
    {
        using var folder = Samples.Folder();

        folder.Check().ExitsWith(2).Says("deploy(1,1): error SOC4021: The path does not exist. Correct it, or leave it out.");
    }

    [Test]
    public void Check_UnknownControl_Exits2()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PlainPod);

        folder.Run("check", "deploy", "--policies", "policies", "--controls", "ACME0002").ExitsWith(2)
            .Says("error SOC5002: There is no control ACME0002. Did you mean ACME0001?");
    }

    [Test]
    public void Check_PolicyThatDoesNotLoad_SaysWhere()
    {
        using var folder = Samples.Folder("hihg").With("deploy/pod.yaml", Samples.PlainPod);

        folder.Run("check", "deploy", "--policies", "policies").ExitsWith(2)
            .Says("policies/ACME0001.yaml(6,11): error SOC2007: Severity \"hihg\" is not known. Use one of: error, warning, note.");
    }

    [Test]
    public void Check_AssertionThatDoesNotCompile_SaysWhere()
    {
        using var folder = Samples.Folder(assert: "item.Nme == \"x\"").With("deploy/pod.yaml", Samples.PlainPod);

        var run = folder.Run("check", "deploy", "--policies", "policies").ExitsWith(2);

        Assert.That(run.Error, Does.StartWith("policies/ACME0001.yaml(12,18): error CS1061: 'Value' does not contain a definition for 'Nme'"));
    }

    [Test]
    public void Check_BrokenManifestBesideAViolation_Exits2AndReportsBoth()
    {
        using var folder = Samples.Folder().With("deploy/a.yaml", Samples.PrivilegedPod).With("deploy/b.yaml", "kind: Pod\nspec: [\n");

        var run = folder.Check().ExitsWith(2).PrintsSomewhere("  error ACME0001  ").PrintsSomewhere("Exit code 2: The run is incomplete, as the errors say.\n");

        Assert.That(run.Error, Does.Match(@"^deploy/b\.yaml\(\d+,\d+\): error SOC40\d\d: "));
    }

    [Test]
    public void Check_ReportCannotBeWritten_Exits2()
    {
        using var folder = Samples.Folder().With("deploy/pod.yaml", Samples.PlainPod);
        using var full = new FullDisk();

        folder.On(terminal => terminal with { Out = full }).Check().ExitsWith(2)
            .Says("error SOC5004: The report could not be written: The disk is full. Check where the output goes.");
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Flush() => throw new IOException("The disk is full.");
    }
}
