namespace SocPolicy.Policies.Tests.Manifests.Dependabot;

public sealed class DependabotFormatTests
{
    private const string Path = ".github/dependabot.yml";

    [Test]
    public void Updates_AreResources()
    {
        var resources = Combined.Resources((Path, """
            version: 2
            updates:
              - package-ecosystem: nuget
                directory: /
                schedule: { interval: weekly }
              - package-ecosystem: docker
                directories: [/a, "/b/*"]
                schedule: { interval: daily }
            """));
        Assert.Multiple(() =>
        {
            Assert.That(Reading.Addresses(resources), Is.EqualTo(new[] { $"dependabot/config {Path}", $"dependabot/update {Path}#0", $"dependabot/update {Path}#1" }));
            Assert.That(resources.Select(resource => (resource.Name, resource.Parent)), Is.EqualTo(new[] { (Path, (string?)null), ("nuget", Path), ("docker", Path) }));
            Assert.That(Combined.Show(resources, Path + "#0", "directories"), Is.EqualTo("['/']"));
            Assert.That(Combined.Show(resources, Path + "#1", "directories"), Is.EqualTo("['/a', '/b/*']"));
            Assert.That(resources[1].Header.ToString(), Is.EqualTo(Path + "(3,5)"));
        });
    }

    [TestCase("dependabot.yml", "yaml")]
    [TestCase("sub/.github/dependabot.yaml", "dependabot")]
    public void Place_TellsIt(string path, string format) => Assert.That(Reading.Of(path, "version: 2\nupdates: []\n").Format, Is.EqualTo(format));

    [TestCase("version: 1\nupdates: []\n", "(1,10): error SOC4220: The version is not 2, and Dependabot reads no other. Write 'version: 2'.")]
    [TestCase("updates: []\n", "(1,1): error SOC4220: The version is not 2, and Dependabot reads no other. Write 'version: 2'.")]
    [TestCase("- a\n", "(1,1): error SOC4220: The file is no map, so Dependabot cannot read it. Write 'version: 2' and 'updates:'.")]
    [TestCase("version: 2\nupdates: x\n", "(2,10): error SOC4221: There is no list of updates, so Dependabot updates nothing. Write 'updates:' with an entry for each ecosystem.")]
    [TestCase("version: 2\nupdates:\n  - directory: /\n", "(3,5): warning SOC4222: The entry names no package-ecosystem, so Dependabot refuses the file. Write one, such as nuget or github-actions.")]
    public void WhatDependabotRefuses_IsSaid(string content, string expected) =>
        Assert.That(Combined.Diagnostics((Path, content)), Is.EqualTo(new[] { Path + expected }));
}
