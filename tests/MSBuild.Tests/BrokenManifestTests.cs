namespace SocPolicy.MSBuild.Tests;

internal sealed class BrokenManifestTests
{
    [Test]
    public void BrokenManifest_IsAnError_AndTheOthersAreJudged()
    {
        using var project = new TestProject();
        project.Write("k8s/broken.yaml", "apiVersion: v1\nkind: [\n");
        var build = project.Build().Fails();
        Assert.That(build.Errors.Single(), Does.StartWith("k8s/broken.yaml(2,7,2,8): error SOC40"), build.Output);
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }

    [Test]
    public void IncompleteRun_IsDoneAgain()
    {
        using var project = new TestProject();
        project.Write("k8s/broken.yaml", "apiVersion: v1\nkind: [\n");
        project.Build().Fails();
        Assert.That(project.Build().Fails().HeavyRuns, Is.EqualTo("0 0 1"));
    }
}
