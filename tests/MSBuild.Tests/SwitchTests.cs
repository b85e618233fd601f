namespace SocPolicy.MSBuild.Tests;

internal sealed class SwitchTests
{
    [Test]
    public void Disabled_DoesNothing()
    {
        using var project = new TestProject();
        var build = project.Build("-p:SocPolicyEnabled=false").Succeeds();
        Assert.That(build.HeavyRuns, Is.EqualTo("0 0 0"));
        Assert.That(build.Findings, Is.Empty);
    }

    [Test]
    public void DesignTimeBuild_DoesNothing()
    {
        using var project = new TestProject();
        project.Build("-t:Restore").Succeeds();
        var build = project.RunTarget("CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").Succeeds();
        Assert.That(build.Findings, Is.Empty);
        Assert.That(project.Exists("obj/socpolicy"), Is.False);
    }

    [Test]
    public void Restore_DoesNothing()
    {
        using var project = new TestProject();
        Assert.That(Dotnet.Run(project.Folder, "restore").Succeeds().Findings, Is.Empty);
        Assert.That(project.Exists("obj/socpolicy"), Is.False);
    }

    [Test]
    public void OlderSdk_IsOneClearError()
    {
        using var project = new TestProject();
        var build = project.Build("-p:NETCoreSdkVersion=9.0.308", "-p:SocPolicyFailLevel=warning").Fails();
        Assert.That(build.Errors.Single(), Does.Contain("error SOC5101: SocPolicy needs the .NET SDK 10 or later; this build runs on '9.0.308'. Install it"), build.Output);
    }

    [Test]
    public void MissingRoot_IsOneClearError()
    {
        using var project = new TestProject();
        var build = project.Build("-p:SocPolicyRoot=nowhere").Fails();
        Assert.That(build.Errors.Single(), Does.Contain("error SOC5104: SocPolicyRoot is nowhere/, which is no folder."), build.Output);
    }
}
