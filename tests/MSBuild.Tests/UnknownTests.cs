namespace SocPolicy.MSBuild.Tests;

internal sealed class UnknownTests
{
    private const string Helm = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: 1\n";

    private static TestProject Project()
    {
        var project = new TestProject();
        project.Write("k8s/web.yaml", Helm);
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", "default(Truth)"));
        return project;
    }

    [TestCase("", "warning")]
    [TestCase("-p:SocPolicyUnknown=error", "error")]
    public void Unknown_IsReportedAtItsLevel(string argument, string level)
    {
        using var project = Project();
        var build = project.Build([.. argument.Length == 0 ? Array.Empty<string>() : [argument]]);
        Assert.That(build.Findings, Has.One.Contains($": {level} ACME1: Unknown: "), build.Output);
    }

    [Test]
    public void Unknown_AsNote_IsNoWarning()
    {
        using var project = Project();
        Assert.That(project.Build("-p:SocPolicyUnknown=note").Succeeds().Findings, Is.Empty);
    }
}
