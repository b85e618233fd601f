namespace SocPolicy.MSBuild.Tests;

internal sealed class WaiverTests
{
    private const string Comment = "# socpolicy:waive ACME1 until=2026-12-31 ticket=SEC-12 reason=\"one node until the move\"\n";

    private static readonly string Deployment = TestProject.Deployment(replicas: "1");

    [Test]
    public void WaiversFile_IsHonoured_AndItsChangesAreNoticed()
    {
        using var project = new TestProject();
        project.Write("waivers.yaml", File("ciso"));
        Assert.That(Said(project.Build("-p:SocPolicyAsOf=2026-12-31").Succeeds()), Is.Empty);
        var same = project.Build("-p:SocPolicyAsOf=2026-12-31").Succeeds();
        Assert.That((same.HeavyRuns, Said(same).Count()), Is.EqualTo(("0 0 0", 0)));

        project.Write("waivers.yaml", File("web"));
        var changed = project.Build("-p:SocPolicyAsOf=2026-12-31").Succeeds();
        Assert.That(Said(changed), Is.EquivalentTo(new[]
        {
            TestProject.Finding,
            "waivers.yaml(3,5,3,12): warning SP9003: The waiver of ACME1 does not hold: its approver is its owner. Complete the waiver: until then it covers nothing.",
        }));

        project.Delete("waivers.yaml");
        Assert.That(Said(project.Build("-p:SocPolicyAsOf=2026-12-31").Succeeds()), Is.EqualTo(new[] { TestProject.Finding }));
    }

    [Test]
    public void Comment_EndsWithItsLastDay_AndTheNextBuildKnows()
    {
        using var project = new TestProject();
        project.Write("k8s/web.yaml", Comment + Deployment);
        Assert.That(Said(project.Build("-p:SocPolicyAsOf=2026-12-31").Succeeds()), Is.Empty);
        var next = project.Build("-p:SocPolicyAsOf=2027-01-01").Succeeds();
        Assert.That(next.HeavyRuns, Is.EqualTo("0 0 1"));
        Assert.That(Said(next), Is.EquivalentTo(new[]
        {
            TestProject.Finding.Replace("(5,13,5,14)", "(6,13,6,14)", StringComparison.Ordinal),
            "k8s/web.yaml(1,3,1,88): warning SP9002: The waiver of ACME1 expired with 2026-12-31: what it covered counts again. Mend the deviation and remove the waiver, or have a later day approved.",
        }));
        Assert.That(project.Build("-p:SocPolicyAsOf=tomorrow").Fails().Errors, Has.Some.Contains("SOC5102: SocPolicyAsOf is \"tomorrow\". Write year, month and day, such as 2027-03-31."));
    }

    [Test]
    public void Baseline_IsHonoured_AndABrokenOneIsAnError()
    {
        using var project = new TestProject(properties: "<SocPolicyBaseline>known/old.baseline</SocPolicyBaseline>");
        project.Write("known/old.baseline", "socpolicy-baseline 1\nwrong\n");
        var broken = project.Build().Fails();
        Assert.That(broken.Errors, Has.Some.Contains("old.baseline(2,1,2,6): error SOC2071: \"wrong\" is no known finding"));
        Assert.That(broken.Findings, Is.EqualTo(new[] { TestProject.Finding }));

        project.Write("known/old.baseline", "socpolicy-baseline 1\n" + Fingerprint + "\tfail\tACME1\treplicas\tk8s/web.yaml\tkubernetes Deployment/web\n");
        Assert.That(Said(project.Build().Succeeds()), Is.Empty);
        Assert.That(project.Build("-p:SocPolicyBaseline=none").Succeeds().Findings, Is.EqualTo(new[] { TestProject.Finding }));
    }

    /// <summary>Of ACME1's finding: a change of it would make the baselines of everybody worthless.</summary>
    private const string Fingerprint = "25f5d530f2193420e666d41840927285";

    /// <summary>Of the user's control and of waivers; the built-in controls find more in the same file.</summary>
    private static IEnumerable<string> Said(BuildOutcome build) => build.Findings.Concat(build.Reported("SP900"));

    private static string File(string approver) =>
        $"""
        apiVersion: socpolicy/v1
        waivers:
          - control: ACME1
            path: k8s/**
            owner: web
            approver: {approver}
            justification: One node is enough until the move.
            ticket: SEC-12
            expires: 2026-12-31

        """;
}
