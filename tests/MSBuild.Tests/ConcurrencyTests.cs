namespace SocPolicy.MSBuild.Tests;

internal sealed class ConcurrencyTests
{
    [Test]
    public void TwoBuildsAtOnce_BothReport()
    {
        using var project = new TestProject();
        project.Build("-t:Restore").Succeeds();
        // Two configurations compile side by side; a third build shares the files of the first.
        string[][] arguments = [["build", "--no-restore", "-t:SocPolicyCheck"], ["build", "--no-restore", "-t:SocPolicyCheck"]];
        var started = arguments.Select(one => (Process: Dotnet.Start(project.Folder, one, out var log), Log: log)).ToList();
        foreach (var (process, log) in started)
        {
            using (process)
            {
                var build = Dotnet.Finish(process, project.Folder, log).Succeeds();
                Assert.That(build.Findings, Is.EqualTo([TestProject.Finding]), build.Output);
            }
        }
    }
}
