namespace SocPolicy.MSBuild.Tests;

internal sealed class CompileErrorTests
{
    [Test]
    public void CompilerErrorsAndFindings_AppearInOneBuild()
    {
        using var project = new TestProject();
        project.Write("Program.cs", "public static class Program { int x; }\n");
        var build = project.Build("-p:SocPolicyFailLevel=warning").Fails();
        Assert.That(build.Errors, Has.One.Contains("error ACME1").And.One.Contains("error CS0708"), build.Output);
    }
}
