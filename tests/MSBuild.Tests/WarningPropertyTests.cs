namespace SocPolicy.MSBuild.Tests;

internal sealed class WarningPropertyTests
{
    private const string Error = "k8s/web.yaml(5,13,5,14): error ACME1: spec.replicas is 1, expected at least 2. Set replicas to 2.";

    [Test]
    public void NoWarn_HidesAControl()
    {
        using var project = new TestProject(properties: "<NoWarn>$(NoWarn);ACME1</NoWarn>");
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void TreatWarningsAsErrors_MakesErrors()
    {
        using var project = new TestProject(properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Assert.That(project.Build().Fails().Findings, Is.EqualTo([Error]));
    }

    [Test]
    public void WarningsNotAsErrors_LeavesAWarning()
    {
        using var project = new TestProject(properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>ACME1</WarningsNotAsErrors>");
        Assert.That(project.Build().Findings, Is.EqualTo([TestProject.Finding]));
    }

    [Test]
    public void WarningsAsErrors_MakesErrors()
    {
        using var project = new TestProject(properties: "<WarningsAsErrors>ACME1</WarningsAsErrors>");
        Assert.That(project.Build().Fails().Findings, Is.EqualTo([Error]));
    }
}
