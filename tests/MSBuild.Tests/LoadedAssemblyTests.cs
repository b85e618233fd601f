namespace SocPolicy.MSBuild.Tests;

internal sealed class LoadedAssemblyTests
{
    [Test]
    public void Build_LoadsNoRoslyn()
    {
        using var project = new TestProject();
        var build = project.Build().Succeeds();
        var loads = build.Events.Select(one => one.Message ?? "").Where(message => message.StartsWith("Assembly loaded during", StringComparison.Ordinal)).ToList();
        Assert.That(loads, Has.Some.Contains(": SocPolicy.Policies,"), "the log tells of our assemblies");
        Assert.That(loads, Has.None.Contains(": Microsoft.CodeAnalysis"));
    }
}
