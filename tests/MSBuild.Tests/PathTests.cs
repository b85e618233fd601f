namespace SocPolicy.MSBuild.Tests;

internal sealed class PathTests
{
    [TestCase("with space")]
    [TestCase("Zahlungsübersicht 支払")]
    [TestCase("a'b(c)+{d}")]
    [TestCase("a%20b;c")]
    public void AnyFolderName_Works(string name)
    {
        using var project = new TestProject();
        var folder = Path.Combine(Path.GetDirectoryName(project.Folder)!, name);
        Directory.Move(project.Folder, folder);
        var build = Dotnet.Run(folder, "build").Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }

    [Test]
    public void ArtifactsLayout_Works()
    {
        using var project = new TestProject();
        project.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><ArtifactsPath>$(MSBuildThisFileDirectory)artifacts</ArtifactsPath></PropertyGroup></Project>\n");
        var build = project.Build().Succeeds();
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
        Assert.That(project.Exists("artifacts/obj/app/socpolicy/Debug/manifests.findings"));
        Assert.That(project.Exists("obj"), Is.False);
        project.RunTarget("Clean").Succeeds();
        Assert.That(project.Exists("artifacts/obj/app/socpolicy/Debug"), Is.False);
    }
}
