namespace SocPolicy.MSBuild.Tests;

internal sealed class ChangeTests
{
    private static TestProject Built()
    {
        var project = new TestProject();
        project.Build().Succeeds();
        return project;
    }

    [Test]
    public void TouchedManifest_IsJudgedAgain()
    {
        using var project = Built();
        project.Touch("k8s/web.yaml");
        Assert.That(project.Build().HeavyRuns, Is.EqualTo("0 0 1"));
    }

    [Test]
    public void MendedManifest_HasNoFindingLeft()
    {
        using var project = Built();
        project.Write("k8s/web.yaml", TestProject.Deployment(replicas: "2"));
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void ManifestReplacedByAnOlderOne_IsJudgedAgain()
    {
        using var project = Built();
        project.Write("k8s/web.yaml", TestProject.Deployment(replicas: "2"));
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "k8s/web.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void DeletedManifest_HasNoFindingLeft()
    {
        using var project = Built();
        project.Delete("k8s/web.yaml");
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void AddedManifest_IsJudged()
    {
        using var project = Built();
        project.Write("k8s/api.yaml", TestProject.Deployment(replicas: "1"));
        Assert.That(project.Build().Succeeds().Findings, Has.Count.EqualTo(2));
    }

    [Test]
    public void ChangedPolicy_IsCompiledAndJudgedAgain()
    {
        using var project = Built();
        project.Write("policies/ACME1-replicas.yaml", TestProject.Control("ACME1", """resource["spec", "replicas"] >= 3"""));
        var build = project.Build().Succeeds();
        Assert.That(build.HeavyRuns, Is.EqualTo("1 1 1"));
        Assert.That(build.Findings, Has.One.Contains("expected at least 3"));
    }

    [Test]
    public void DeletedPolicies_HaveNoFindingLeft()
    {
        using var project = Built();
        Directory.Delete(Path.Combine(project.Folder, "policies"), recursive: true);
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void ChangedProperty_IsNoticed()
    {
        using var project = Built();
        project.Write("more/ACME2-replicas.yaml", TestProject.Control("ACME2", """resource["spec", "replicas"] >= 4"""));
        var build = project.Build("-p:SocPolicyPolicies=more").Succeeds();
        Assert.That(build.HeavyRuns, Is.EqualTo("1 1 1"));
        Assert.That(build.Findings, Has.One.Contains("ACME2"));
    }

    [Test]
    public void ChangedFailLevel_NeedsNoNewJudgement()
    {
        using var project = Built();
        var build = project.Build("-p:SocPolicyFailLevel=warning").Fails();
        Assert.That(build.HeavyRuns, Is.EqualTo("0 0 0"));
        Assert.That(build.Findings, Has.One.Contains("error ACME1"));
    }

    [Test]
    public void AnyAddedFile_IsSeenByControlsOverFiles()
    {
        using var project = new TestProject();
        project.Delete("k8s/web.yaml");
        project.Write(".github/CODEOWNERS", "/.github/ @acme/security\n/policies/ @acme/security\n/infra/main.txt @acme/security\n");
        project.Write("infra/main.txt", "owned\n");
        Assert.That(project.RunCheck().Succeeds().Reported("SP5004"), Is.Empty);
        project.Write("infra/other.txt", "owned by nobody\n");
        Assert.That(project.RunCheck("--no-restore").Succeeds().Reported("SP5004"), Has.Count.EqualTo(1));
        project.Delete("infra/other.txt");
        Assert.That(project.RunCheck("--no-restore").Succeeds().Reported("SP5004"), Is.Empty);
    }
}
