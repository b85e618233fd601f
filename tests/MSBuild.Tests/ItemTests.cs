namespace SocPolicy.MSBuild.Tests;

/// <summary>The items that a project selects manifests and severities with.</summary>
internal sealed class ItemTests
{
    [Test]
    public void SocPolicyManifest_ReadsAFileAsItsKind()
    {
        using var project = new TestProject();
        project.Write("k8s/web.yaml", TestProject.Deployment(replicas: "2"));
        project.Write("other.tpl", TestProject.Deployment(replicas: "1"));
        project.Write("Directory.Build.targets", """<Project><ItemGroup><SocPolicyManifest Include="other.tpl" Kind="kubernetes" /></ItemGroup></Project>""");
        Assert.That(project.Build().Succeeds().Findings, Is.EqualTo([TestProject.Finding.Replace("k8s/web.yaml", "other.tpl", StringComparison.Ordinal)]));
        project.Write("other.tpl", TestProject.Deployment(replicas: "2"));
        Assert.That(project.Build().Succeeds().Findings, Is.Empty, "a change of it is noticed");
    }

    [TestCase("", "has no Kind")]
    [TestCase("Kind=\"kubernets\"", "The kind \"kubernets\" is not known. Did you mean")]
    public void SocPolicyManifest_WithoutAKindThatThereIs_IsAnError(string kind, string message)
    {
        using var project = new TestProject();
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><SocPolicyManifest Include="other.tpl" {kind} /></ItemGroup></Project>""");
        Assert.That(project.Build().Fails().Output, Does.Contain(message));
    }

    [TestCase("<ItemGroup><SocPolicyInclude Include=\"deploy\" /></ItemGroup>")]
    [TestCase("<PropertyGroup><SocPolicyInclude>deploy</SocPolicyInclude></PropertyGroup>")]
    public void SocPolicyInclude_ReadsThatAlone(string include)
    {
        using var project = new TestProject();
        project.Write("deploy/web.yaml", TestProject.Deployment(replicas: "1"));
        project.Write("Directory.Build.targets", $"<Project>{include}</Project>");
        Assert.That(project.Build().Succeeds().Findings, Is.EqualTo([TestProject.Finding.Replace("k8s/web.yaml", "deploy/web.yaml", StringComparison.Ordinal)]));
    }

    [TestCase("error", "k8s/web.yaml(5,13,5,14): error ACME1:")]
    [TestCase("note", null)]
    [TestCase("none", null)]
    public void SocPolicySeverity_IsThatOfTheProject(string severity, string? begin)
    {
        using var project = new TestProject(properties: "<SocPolicyFailLevel>error</SocPolicyFailLevel>");
        project.Write("Directory.Build.targets", $"""<Project><ItemGroup><SocPolicySeverity Include="ACME1" Severity="{severity}" /></ItemGroup></Project>""");
        var build = project.Build();
        Assert.That(build.Findings, begin is null ? Is.Empty : Has.One.StartsWith(begin));
    }

    [Test]
    public void SocPolicySeverity_ThatIsNone_IsAnError()
    {
        using var project = new TestProject();
        project.Write("Directory.Build.targets", """<Project><ItemGroup><SocPolicySeverity Include="ACME1" Severity="fatal" /></ItemGroup></Project>""");
        Assert.That(project.Build().Fails().Output, Does.Contain("error SOC5102: The Severity of the item SocPolicySeverity ACME1 is \"fatal\". Use one of: error, warning, note, none."));
    }
}
