namespace SocPolicy.MSBuild.Tests;

internal sealed class OncePerBuildTests
{
    private const string TwoFrameworks = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    [TestCase("-m:1")]
    [TestCase("-m:2")]
    [TestCase("-graph")]
    public void MultiTargetedProject_IsJudgedAndReportedOnce(string argument)
    {
        using var project = new TestProject(framework: TwoFrameworks);
        foreach (var heavy in new[] { "1 1 1", "0 0 0" })
        {
            var build = project.Build(argument).Succeeds();
            Assert.That(build.HeavyRuns, Is.EqualTo(heavy), build.Output);
            Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
        }
    }

    [Test]
    public void ProjectsOfOneRoot_AreJudgedAndReportedOnce()
    {
        using var project = new TestProject(properties: "<SocPolicyRoot>$(MSBuildThisFileDirectory)</SocPolicyRoot><EnableDefaultItems>false</EnableDefaultItems>");
        var text = File.ReadAllText(Path.Combine(project.Folder, "app.csproj"));
        project.Write("lib/lib.csproj", text.Replace("$(MSBuildThisFileDirectory)", "..", StringComparison.Ordinal));
        project.Write("app.csproj", text.Replace("</Project>", "<ItemGroup><ProjectReference Include=\"lib/lib.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
        var build = project.Build("-m:2", "-p:NoWarn=CS2008").Succeeds();
        Assert.That(build.HeavyRuns, Is.EqualTo("1 1 1"), build.Output);
        Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
    }
}
