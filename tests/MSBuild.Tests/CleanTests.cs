namespace SocPolicy.MSBuild.Tests;

internal sealed class CleanTests
{
    [Test]
    public void Clean_LeavesNothingOfOurs()
    {
        using var project = new TestProject();
        project.Build().Succeeds();
        Assert.That(project.Exists("obj/socpolicy/Debug/manifests.findings"));
        project.RunTarget("Clean").Succeeds();
        Assert.That(project.Exists("obj/socpolicy/Debug"), Is.False);
    }

    [Test]
    public void Rebuild_DoesEverythingAgain()
    {
        using var project = new TestProject();
        project.Build().Succeeds();
        var build = project.RunTarget("Rebuild").Succeeds();
        Assert.That(build.HeavyRuns, Is.EqualTo("1 1 1"));
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]));
    }

    [Test]
    public void IncrementalBuild_KeepsOurFiles()
    {
        using var project = new TestProject();
        project.Build().Succeeds();
        project.Build().Succeeds();
        Assert.That(project.Exists("obj/socpolicy/Debug/policies.dll"));
    }
}
