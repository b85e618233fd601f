namespace SocPolicy.MSBuild.Tests;

/// <summary>A socpolicy.yaml in a build.</summary>
internal sealed class SettingsTests
{
    private const string Start = "apiVersion: socpolicy/v1\nsystem: { name: Shop }\n";

    [Test]
    public void Settings_TakeEffect_AndAChangeJudgesAgain()
    {
        using var project = new TestProject();
        project.Build().Succeeds();
        project.Write("socpolicy.yaml", Start + "severities: { ACME1: error }\n");
        var changed = project.Build("-p:SocPolicyFailLevel=error").Fails();
        Assert.That(changed.HeavyRuns, Is.EqualTo("0 0 1"), changed.Output);
        Assert.That(changed.Errors, Has.One.Contains("error ACME1"), changed.Output);
        project.Write("socpolicy.yaml", Start + "notApplicable: { ACME1: Nobody depends on this system. }\n");
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
        Assert.That(project.Build().Succeeds().HeavyRuns, Is.EqualTo("0 0 0"));
        project.Delete("socpolicy.yaml");
        Assert.That(project.Build().Succeeds().Findings, Is.EqualTo([TestProject.Finding]));
    }

    [Test]
    public void BadSettings_StopTheBuild_AtTheirPlace()
    {
        using var project = new TestProject();
        project.Write("socpolicy.yaml", Start + "unknown: ignore\n");
        var build = project.Build().Fails();
        Assert.That(build.Errors, Is.EqualTo(["socpolicy.yaml(3,10,3,16): error SOC2031: \"ignore\" is not known for \"unknown\". Use one of: error, warning, note."]), build.Output);
    }

    [Test]
    public void SettingOfAControlThatIsNotThere_IsAnError_InEveryBuild()
    {
        using var project = new TestProject();
        project.Write("socpolicy.yaml", Start + "severities: { ACME2: error }\n");
        string[] expected = ["socpolicy.yaml(3,15,3,20): error SOC2040: There is no control ACME2. Did you mean ACME1?"];
        Assert.That(project.Build().Fails().Errors, Is.EqualTo(expected));
        Assert.That(project.Build().Fails().Errors, Is.EqualTo(expected));
    }

    [Test]
    public void SettingsOfTheRepository_HoldForItsProjects_AndTheirFoldersAreUsed()
    {
        using var project = new TestProject();
        var above = Path.GetDirectoryName(project.Folder)!;
        Directory.CreateDirectory(Path.Combine(above, ".git"));
        project.Write("../socpolicy.yaml", Start + "policies: { folders: [company] }\nmanifests: { exclude: ['app/k8s/old'] }\nparameters: { ACME9: { least: 4 } }\n");
        project.Write("../company/ACME9.yaml", TestProject.Control("ACME9", """resource["spec", "replicas"] >= parameters.least""").Replace("rules:", "parameters: { least: { type: int, default: 2 } }\nrules:", StringComparison.Ordinal));
        project.Write("k8s/old/api.yaml", TestProject.Deployment(replicas: "1"));
        Assert.That(project.Build().Succeeds().Findings, Is.EqualTo(["k8s/web.yaml(5,13,5,14): warning ACME9: spec.replicas is 1, expected at least 4. Set replicas to 2."]));
    }

    [Test]
    public void Unknown_IsThatOfTheSettings_UnlessThePropertySays()
    {
        using var project = new TestProject();
        project.Write("k8s/web.yaml", TestProject.Deployment(replicas: "!later 1"));
        project.Write("socpolicy.yaml", Start + "unknown: error\n");
        Assert.That(project.Build().Fails().Errors, Has.One.Contains("error ACME1: Unknown: "));
        Assert.That(project.Build("-p:SocPolicyUnknown=note").Succeeds().Findings, Is.Empty);
    }

    [Test]
    public void ConfigProperty_NamesAnotherFile()
    {
        using var project = new TestProject();
        project.Write("ci/strict.yaml", Start + "severities: { ACME1: none }\n");
        Assert.That(project.Build("-p:SocPolicyConfig=ci/strict.yaml").Succeeds().Findings, Is.Empty);
        Assert.That(project.Build("-p:SocPolicyConfig=ci/missing.yaml").Fails().Errors, Has.One.Contains("error SOC2030: There is no such file of settings."));
    }

    [Test]
    public void WhatGitIgnores_IsNotJudged()
    {
        using var project = new TestProject();
        project.Build().Succeeds();
        project.Write(".gitignore", "k8s/\n");
        Assert.That(project.Build().Succeeds().Findings, Is.Empty);
    }
}
