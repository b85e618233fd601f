using FsCheck;
using FsCheck.Fluent;
using SocPolicy.Evaluation.Waivers;
using SocPolicy.Model;
using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Evaluation.Waivers;

/// <summary>What holds, and what is said of waivers; the day is 2026-11-22.</summary>
internal sealed class WaiverJudgeTests
{
    private const string Pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          automountServiceAccountToken: false
          containers:
            - name: api
              securityContext: { privileged: true }
            - name: proxy
              securityContext: { privileged: true }

        """;

    private const string Selected = "resource: kubernetes/Pod/web";

    [TestCase("resource: kubernetes/Pod/web", "8 10")]
    [TestCase("resource: 'kubernetes/*/web'", "8 10")]
    [TestCase("resource: '*'", "8 10")]
    [TestCase("resource: kubernetes/Pod/we", "")]
    [TestCase("resource: terraform/Pod/web", "")]
    [TestCase("path: deploy/pod.yaml", "8 10")]
    [TestCase("path: deploy/**", "8 10")]
    [TestCase("path: other/**", "")]
    [TestCase("{ resource: '*', path: other/** }", "")]
    [TestCase("{ resource: '*', rule: privileged }", "8 10")]
    [TestCase("{ resource: '*', rule: token }", "")]
    [TestCase("{ resource: '*', item: 'spec.containers[1]' }", "10")]
    [TestCase("{ resource: '*', item: 'spec.containers[name=api]' }", "8")]
    [TestCase("{ resource: '*', item: '*name=*' }", "8 10")]
    public void Selectors(string selector, string waived)
    {
        var result = Run(Waiver(selector));
        Assert.That(string.Join(' ', Waived(result).Select(verdict => verdict.Span.StartLine)), Is.EqualTo(waived));
        Assert.That(result.Lines().Count(line => line.Contains(" fail unused", StringComparison.Ordinal)), Is.EqualTo(waived.Length == 0 ? 1 : 0));
    }

    [Test]
    public void WaivedVerdict_KeepsWhatTheRuleSays()
    {
        var result = Run(Waiver(Selected));
        var verdict = Waived(result).First();
        Assert.That((verdict.State, verdict.Underlying, verdict.Message), Is.EqualTo((VerdictState.Waived, VerdictState.Fail, "spec.containers[0].securityContext.privileged is true, expected false or not set")));
        Assert.That(verdict.Waiver!.Ticket, Is.EqualTo("SEC-12"));
        Assert.That(verdict.Fingerprint, Has.Length.EqualTo(32));
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.WaivedFindings, Has.Count.EqualTo(2));
        Assert.That(result.Policies.Select(policy => policy.Id), Is.SupersetOf(new[] { "SP9001", "SP9002", "SP9003" }));
    }

    [TestCase("2026-11-21", false)]
    [TestCase("2026-11-22", true)]
    [TestCase("2026-11-23", true)]
    public void LastDay_Counts(string until, bool holds)
    {
        var result = Run(Waiver(Selected, until));
        Assert.That(Waived(result).Any(), Is.EqualTo(holds));
        Assert.That(result.Lines().Any(line => line.Contains("fail expired", StringComparison.Ordinal)), Is.Not.EqualTo(holds));
    }

    [Test]
    public void Expiry_IsTheSameForEveryDay() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (until, day) =>
        {
            var (last, asOf) = (DateOnly.FromDayNumber(700_000 + (until % 1000)), DateOnly.FromDayNumber(700_000 + (day % 1000)));
            var waiver = new Waiver { Controls = ["A1"], Owner = "", Approver = "", Justification = "", Ticket = "", Until = last, Span = default };
            return waiver.IsExpired(asOf) == (asOf.DayNumber > last.DayNumber);
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void Expired_SaysWhatCountsAgain()
    {
        var result = Run(Waiver(Selected, "2026-11-01"));
        Assert.That(result.Lines(), Is.EqualTo(new[]
        {
            "deploy/pod.yaml(8) fail privileged",
            "deploy/pod.yaml(10) fail privileged",
            "waivers.yaml(3) fail expired: The waiver of TEST0001 expired with 2026-11-01: 2 verdicts that it covered count again",
        }));
    }

    [TestCase("owner: web", "owner: CISO", "its approver is its owner")]
    [TestCase("    owner: web\n", "", "it has no owner")]
    [TestCase("expires: 2026-12-31", "expires: 2027-05-22", "it lasts 181 more days, up to 2027-05-22, where 180 are the most")]
    public void WhatIsNotInOrder_CoversNothing(string right, string wrong, string problem)
    {
        var result = Run(Waiver(Selected).Replace(right, wrong, StringComparison.Ordinal));
        Assert.That(Waived(result), Is.Empty);
        Assert.That(result.Lines().Last(), Is.EqualTo($"waivers.yaml(3) fail complete: The waiver of TEST0001 does not hold: {problem}"));
    }

    [Test]
    public void LastAllowedDay_IsAllowed() => Assert.That(Waived(Run(Waiver(Selected, "2027-05-21"))).Count(), Is.EqualTo(2));

    [Test]
    public void MaximumDays_CanBeSet()
    {
        var result = Run(Waiver(Selected, "2026-12-31"), request => With(request, "waivers: { maximumDays: 30 }"));
        Assert.That(result.Lines().Last(), Does.EndWith("it lasts 39 more days, up to 2026-12-31, where 30 are the most"));
    }

    [Test]
    public void Comments_CanBeForbidden()
    {
        const string comment = "# socpolicy:waive TEST0001 until=2026-12-31 ticket=SEC-12 reason=legacy\n";
        Assert.That(Lines(""), Has.None.Contains("complete"));
        Assert.That(Lines("waivers: { inline: false }"), Has.Some.EqualTo("deploy/pod.yaml(1) fail complete: The waiver of TEST0001 does not hold: comments may not waive here"));

        IEnumerable<string> Lines(string settings)
        {
            using var folder = new TemporaryFolder();
            return [.. SampleControls.Run(folder, request => With(request, settings), ("deploy/pod.yaml", comment + Pod)).Lines()];
        }
    }

    [Test]
    public void File_OfTheSettings_IsTaken_UnlessTheRunNamesOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("accepted.yaml", Waiver(Selected));
        Assert.That(Waived(SampleControls.Run(folder, request => With(request, "waivers: { file: accepted.yaml }"), ("deploy/pod.yaml", Pod))).Count(), Is.EqualTo(2));
        Assert.That(
            Waived(SampleControls.Run(folder, request => With(request, "waivers: { file: accepted.yaml }") with { Waivers = request.Waivers! with { File = null, IsFileNamed = true } }, ("deploy/pod.yaml", Pod))),
            Is.Empty);
    }

    [Test]
    public void UnknownControl_IsNamed() =>
        Assert.That(Run(Waiver(Selected).Replace("TEST0001", "TEST0007", StringComparison.Ordinal)).Lines().Last(),
            Is.EqualTo("waivers.yaml(3) fail unused: The waiver of TEST0007 covers nothing: this run has no control TEST0007. Did you mean TEST0001?"));

    [Test]
    public void RunOfSomeControls_SaysNothingOfOtherWaivers()
    {
        var result = Run(Waiver(Selected, "2026-11-01"), request => request with { Controls = ["TEST0002"] });
        Assert.That(result.Lines(), Is.Empty);
        Assert.That(result.HasEvaluated, Is.False);
    }

    [TestCase("path: deploy/**\n    rule: token", "", 1)]
    [TestCase("path: deploy/**\n    rule: token", "deploy", 1)]
    [TestCase("path: other/**", "deploy", 0)]
    [TestCase("resource: kubernetes/Pod/other", "deploy", 0)]
    [TestCase("resource: kubernetes/Pod/other", "", 1)]
    public void Unused_IsSaidOnlyWhereTheRunLooked(string selector, string path, int count)
    {
        var result = Run(Waiver(selector), request => request with { Paths = path.Length == 0 ? [] : [path] });
        Assert.That(result.Lines().Count(line => line.Contains(" fail unused", StringComparison.Ordinal)), Is.EqualTo(count));
    }

    [Test]
    public void FileAboveTheRoot_HasPathsOfItsOwn_AndIsNotUnused()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("waivers.yaml", Waiver("path: app/deploy/*"));
        folder.Write("app/deploy/pod.yaml", Pod);
        var root = Path.Combine(folder.Path, "app");
        var result = PolicyRun.Execute(new() { Root = root, Compiled = [SampleControls.Compiled], Waivers = new() { AsOf = SampleControls.Today, File = WaiverRequest.FindFile(root) } });
        Assert.That(Waived(result).Count(), Is.EqualTo(2));
        folder.Write("waivers.yaml", Waiver("path: other/*"));
        Assert.That(Lines(), Has.None.Contains("unused"));

        IEnumerable<string> Lines() => PolicyRun.Execute(new() { Root = root, Compiled = [SampleControls.Compiled], Waivers = new() { AsOf = SampleControls.Today, File = WaiverRequest.FindFile(root) } }).Lines();
    }

    [Test]
    public void IncompleteRun_SaysNothingOfUnusedWaivers()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, null, ("waivers.yaml", Waiver("resource: kubernetes/Pod/other")), ("broken.json", "{"));
        Assert.That(result.IsIncomplete, Is.True);
        Assert.That(result.Lines(), Has.None.Contains("unused"));
    }

    [Test]
    public void WithoutWaivers_NothingIsSaidOfThem()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, request => request with { Waivers = null, Compiled = [SampleControls.WithoutRun] }, ("deploy/pod.yaml", Pod), ("waivers.yaml", Waiver(Selected)));
        Assert.That(result.Findings, Has.Count.EqualTo(2));
        Assert.That(result.Policies.Select(policy => policy.Id), Has.None.StartsWith("SP9"));
    }

    [Test]
    public void MissingFile_MakesTheRunIncomplete()
    {
        using var folder = new TemporaryFolder();
        var result = SampleControls.Run(folder, request => request with { Waivers = request.Waivers! with { File = Path.Combine(folder.Path, "none.yaml") } }, ("deploy/pod.yaml", Pod));
        Assert.That(result.Diagnostics.Single().ToString(), Does.StartWith("none.yaml(1,1): error SOC4001: "));
    }

    [Test, CancelAfter(20000)]
    public void FileFullOfComments_IsReadInTime()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}: 1 # socpolicy:waive TEST0006 until=2026-12-31 ticket=a reason=b\n"));
        var result = SampleControls.Run(folder, null, ("a.yaml", text));
        Assert.That(result.Lines().Last(), Is.EqualTo("a.yaml(1001) fail complete: The waiver of TEST0006 does not hold: it is one of more than 1000 in this file, of which only so many are read"));
    }

    private static IEnumerable<Verdict> Waived(RunResult result) => result.Verdicts.Where(verdict => verdict.State == VerdictState.Waived);

    private static RunResult Run(string waivers, Func<RunRequest, RunRequest>? change = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("waivers.yaml", waivers);
        return SampleControls.Run(folder, request => (change?.Invoke(request) ?? request) with { Compiled = [SampleControls.WithoutRun] }, ("deploy/pod.yaml", Pod));
    }

    /// <summary>The request with settings beside the manifests.</summary>
    private static RunRequest With(RunRequest request, string settings)
    {
        File.WriteAllText(Path.Combine(request.Root, "socpolicy.yaml"), $"apiVersion: socpolicy/v1\nsystem: {{ name: Test }}\n{settings}\n");
        return request with { SettingsPath = "socpolicy.yaml" };
    }

    private static string Waiver(string selector, string until = "2026-12-31") =>
        $"""
        apiVersion: socpolicy/v1
        waivers:
          - control: TEST0001
            {selector.Trim('{', '}', ' ').Replace(", ", "\n    ", StringComparison.Ordinal)}
            owner: web
            approver: ciso
            justification: The gateway filters the port until the migration.
            ticket: SEC-12
            expires: {until}

        """;
}
