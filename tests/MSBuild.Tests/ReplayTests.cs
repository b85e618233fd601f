namespace SocPolicy.MSBuild.Tests;

internal sealed class ReplayTests
{
    [Test]
    public void SecondBuild_PrintsTheSame_AndDoesNothingElse()
    {
        using var project = new TestProject();
        var first = project.Build().Succeeds();
        var second = project.Build().Succeeds();
        Assert.Multiple(() =>
        {
            Assert.That(first.HeavyRuns, Is.EqualTo("1 1 1"));
            Assert.That(second.HeavyRuns, Is.EqualTo("0 0 0"));
            Assert.That(second.Findings, Is.EqualTo(first.Findings).And.EqualTo(new[] { TestProject.Finding }));
        });
    }

    [Test]
    public void SecondBuild_PrintsErrorsAgain()
    {
        using var project = new TestProject(properties: "<SocPolicyFailLevel>warning</SocPolicyFailLevel>");
        var first = project.Build().Fails();
        var second = project.Build().Fails();
        Assert.That(second.HeavyRuns, Is.EqualTo("0 0 0"));
        Assert.That(second.Findings, Is.EqualTo(first.Findings).And.Count.EqualTo(1));
    }
}
