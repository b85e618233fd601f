using System.Text.Json;

namespace SocPolicy.MSBuild.Tests;

/// <summary><c>SocPolicySarif</c>: one log with the manifests' findings and the compiler's.</summary>
internal sealed class SarifTests
{
    [Test]
    public void Log_HasManifestsAndCode_InTheFirstBuildAndInOneThatDoesNothing()
    {
        using var project = new TestProject();
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /><Analyzer Include="{Repository.Analyzers}" /></ItemGroup></Project>""");
        project.Write("Program.cs", """
            using Microsoft.Extensions.Logging;

            public static class Program
            {
                public static void Log(ILogger logger, string password) => logger.LogInformation("Signed in with {Password}", password);
            }

            """);
        project.Build("-p:SocPolicySarif=logs/all.sarif").Succeeds();
        Assert.That(Rules(project), Is.EqualTo(new[] { "ACME1", "SOC1003" }));
        File.Delete(Path.Combine(project.Folder, "logs", "all.sarif"));
        project.Build("-p:SocPolicySarif=logs/all.sarif").Succeeds();
        Assert.That(Rules(project), Is.EqualTo(new[] { "ACME1", "SOC1003" }));
    }

    [Test]
    public void Log_OfACheckAlone_HasTheManifests()
    {
        using var project = new TestProject();
        project.Build("-t:SocPolicyCheck", "-p:SocPolicySarif=logs/all.sarif").Succeeds();
        Assert.That(Rules(project), Is.EqualTo(new[] { "ACME1" }));
    }

    [Test]
    public void CompilerLogOfAnotherVersion_IsNamedInAWarning()
    {
        using var project = new TestProject();
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><Analyzer Include="{Repository.Analyzers}" /></ItemGroup></Project>""");
        var build = project.Build("-p:SocPolicySarif=all.sarif", "-p:ErrorLog=own.sarif%2cversion=1").Succeeds();
        Assert.That(build.Output, Does.Contain("warning SOC5107: ").And.Contain("own.sarif is no SARIF 2.1 log"));
    }

    private static string[] Rules(TestProject project)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(Directory.GetFiles(project.Folder, "all.sarif", SearchOption.AllDirectories).Single()));
        return [.. log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()).Select(result => result.GetProperty("ruleId").GetString()!).Where(id => id.StartsWith("ACME", StringComparison.Ordinal) || id.StartsWith("SOC", StringComparison.Ordinal))];
    }
}
