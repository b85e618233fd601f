namespace SocPolicy.MSBuild.Tests;

internal sealed class PolicyErrorTests
{
    [Test]
    public void BadYaml_StopsTheBuild_AtItsPlace()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", "true", severity: "hihg"));
        var build = project.Build().Fails();
        Assert.That(build.Errors, Is.EqualTo(["policies/ACME1-replicas.yaml(6,11,6,15): error SOC2007: Severity \"hihg\" is not known. Use one of: error, warning, note."]), build.Output);
        Assert.That(project.Exists("bin/Debug/net10.0/app.dll"), Is.False);
    }

    [Test]
    public void BadAssertion_StopsTheBuild_AtItsPlace()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec"].Exist()"""));
        var build = project.Build().Fails();
        Assert.That(build.Errors, Has.Count.EqualTo(1), build.Output);
        Assert.That(build.Errors[0], Does.StartWith("policies/ACME1-replicas.yaml(13,30,13,35): error CS1061: 'Value' does not contain a definition for 'Exist'"), build.Output);
    }

    [Test]
    public void MendedAssertion_BuildsAgain()
    {
        using var project = new TestProject();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", "nothing"));
        project.Build().Fails();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec", "replicas"] >= 2"""));
        Assert.That(project.Build().Succeeds().Findings, Is.EqualTo([TestProject.Finding]));
    }

    [Test]
    public void MissingFolder_StopsTheBuild()
    {
        using var project = new TestProject(properties: "<SocPolicyPolicies>nowhere</SocPolicyPolicies>");
        Assert.That(project.Build().Fails().Errors, Has.One.Contains("error SOC2015: There is no such policy folder or file. Check the path."));
    }
}
