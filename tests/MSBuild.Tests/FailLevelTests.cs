namespace SocPolicy.MSBuild.Tests;

internal sealed class FailLevelTests
{
    private const string Error = "k8s/web.yaml(5,13,5,14): error ACME1: spec.replicas is 1, expected at least 2. Set replicas to 2.";

    [Test]
    public void FailLevel_MakesFindingsFromItOnErrors_AndTheCompilerRunsAllTheSame()
    {
        using var project = new TestProject();
        var build = project.Build("-p:SocPolicyFailLevel=warning").Fails();
        Assert.That(build.Findings, Is.EqualTo([Error]), build.Output);
        Assert.That(project.Exists("bin/Debug/net10.0/app.dll"));
    }

    [Test]
    public void FailLevel_AboveTheSeverity_LeavesAWarning()
    {
        using var project = new TestProject();
        Assert.That(project.Build("-p:SocPolicyFailLevel=error").Succeeds().Findings, Is.EqualTo([TestProject.Finding]));
    }

    [Test]
    public void FailLevel_InContinuousIntegration_IsError()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec", "replicas"] >= 2""", severity: "error"));
        var build = project.Build("-p:ContinuousIntegrationBuild=true").Fails();
        Assert.That(build.Findings, Is.EqualTo([Error]), build.Output);
    }

    [Test]
    public void FailLevel_OfNoKnownName_SaysWhichThereAre()
    {
        using var project = new TestProject();
        var build = project.Build("-p:SocPolicyFailLevel=high").Fails();
        Assert.That(build.Errors, Has.One.EndsWith("error SOC5102: SocPolicyFailLevel is \"high\". Use one of: error, warning, note, none."), build.Output);
    }
}
