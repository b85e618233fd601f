namespace SocPolicy.MSBuild.Tests;

internal sealed class CodeFindingTests
{
    private static TestProject Project()
    {
        var project = new TestProject(properties: "<NoWarn>$(NoWarn);ACME1</NoWarn>");
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /><Analyzer Include="{Repository.Analyzers}" /></ItemGroup></Project>""");
        project.Write(
            "Program.cs",
            """
            using Microsoft.Extensions.Logging;

            public static class Program
            {
                public static void Log(ILogger logger, string password) => logger.LogInformation("Signed in with {Password}", password);
            }

            """);
        return project;
    }

    [Test]
    public void SecondBuild_PrintsCodeFindingsAgain_WithoutTheCompiler()
    {
        using var project = Project();
        var first = project.Build().Succeeds();
        var second = project.Build().Succeeds();
        Assert.Multiple(() =>
        {
            Assert.That(first.Reported("SOC1"), Has.Count.EqualTo(1).And.All.StartsWith("Program.cs(5,115): warning SOC1001: "), first.Output);
            Assert.That(second.Reported("SOC1"), Is.EqualTo(first.Reported("SOC1")), second.Output);
            Assert.That(second.Runs("Csc"), Is.Zero);
        });
    }

    [Test]
    public void MendedCode_HasNoFindingLeft()
    {
        using var project = Project();
        project.Build().Succeeds();
        project.Write("Program.cs", "public static class Program { }\n");
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.Empty);
        Assert.That(project.Build().Succeeds().Reported("SOC1"), Is.Empty);
    }

    [Test]
    public void OwnErrorLog_IsKeptAndRead()
    {
        using var project = Project();
        project.Build("-p:ErrorLog=own.sarif%2cversion=2.1").Succeeds();
        var second = project.Build("-p:ErrorLog=own.sarif%2cversion=2.1").Succeeds();
        Assert.That(project.Exists("own.sarif"));
        Assert.That(second.Reported("SOC1"), Has.Count.EqualTo(1), second.Output);
    }
}
