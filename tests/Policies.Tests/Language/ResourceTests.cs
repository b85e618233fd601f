using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>What a resource knows of the others, and what readers tell of it beside its body.</summary>
[TestFixture]
internal sealed class ResourceTests
{
    private static readonly Run Jobs = new(
        Run.Of("workflow.ci", "ci", new (string, object)[] { ("permissions", "read-all") }),
        Run.Of("job.build", "ci") with { Parent = "workflow.ci" },
        Run.Of("job.test", "ci") with { Parent = "workflow.ci", Needs = ["job.build"] },
        Run.Of("job.scan", "ci") with { Parent = "workflow.gone", Needs = ["job.build", "job.gone"] },
        Run.Of("job.deploy", "ci") with { Needs = ["job.test", "job.build"] },
        Run.Of("job.loop", "ci") with { Needs = ["job.loop", "job.pool"] },
        Run.Of("job.pool", "ci") with { Needs = ["job.loop"] },
        Run.Of("job.build", "other"));

    [Test]
    public void Parent_IsWhatContainsIt() => Assert.Multiple(() =>
    {
        var parent = Jobs["job.test"].Parent;
        Assert.That(parent.DisplayAddress, Is.EqualTo("workflow.ci"));
        Assert.That((parent["permissions"] == "read-all").State, Is.EqualTo(State.True));
        Assert.That(parent.Is(Jobs["workflow.ci"]).State, Is.EqualTo(State.True));
        Assert.That(parent.Is(Jobs["job.test"]).State, Is.EqualTo(State.False));
    });

    [Test]
    public void Parent_OfWhatHasNone_IsMissing() => Assert.Multiple(() =>
    {
        var parent = Jobs["workflow.ci"].Parent;
        Assert.That(parent.Body.Exists.State, Is.EqualTo(State.False));
        Assert.That(parent.Name.Exists.State, Is.EqualTo(State.False));
        Assert.That(parent["permissions"].Exists.State, Is.EqualTo(State.False));
        Assert.That(parent.Parent.Parent.Body.Exists.State, Is.EqualTo(State.False));
        Assert.That(parent.NeedsClosure.None().State, Is.EqualTo(State.True));
        Assert.That(parent.OwnersOf("a").None().State, Is.EqualTo(State.True));
        Assert.That(parent.Is(parent).State, Is.EqualTo(State.False));
    });

    [Test]
    public void Parent_ThatWasNotRead_IsUnknown() => Assert.Multiple(() =>
    {
        var parent = Jobs["job.scan"].Parent;
        Assert.That(parent.Body.Exists.State, Is.EqualTo(State.Unknown));
        Assert.That((parent.Name == "ci").State, Is.EqualTo(State.Unknown));
        Assert.That((parent["permissions"] == "x").State, Is.EqualTo(State.Unknown));
        Assert.That(parent.Parent.Body.Exists.State, Is.EqualTo(State.Unknown));
        Assert.That(parent.NeedsClosure.None().State, Is.EqualTo(State.Unknown));
        Assert.That(parent.OwnersOf("a").None().State, Is.EqualTo(State.Unknown));
        Assert.That(parent.Is(Jobs["workflow.ci"]).State, Is.EqualTo(State.Unknown));
        Assert.That(Jobs["workflow.ci"].Is(parent).State, Is.EqualTo(State.Unknown));
    });

    [Test]
    public void Parent_IsTracedWithItsChild()
    {
        var answer = Jobs.Traced("job.test").Parent["permissions"] == "write-all";
        Assert.That(answer.Reason!.Sentence(), Is.EqualTo("permissions is \"read-all\", expected \"write-all\""));
        var missing = Jobs.Traced("workflow.ci").Parent["permissions"].Exists;
        Assert.That(missing.Reason!.Sentence(), Is.EqualTo("parent of workflow.ci.permissions is not set, expected to be set"));
        Assert.That(missing.Reason.Span, Is.EqualTo(Jobs["workflow.ci"].Header));
    }

    [TestCase("job.build", "")]
    [TestCase("job.test", "job.build")]
    [TestCase("job.deploy", "job.test job.build")]
    [TestCase("job.scan", "job.build ... job.scan waits for job.gone, which is not there")]
    [TestCase("job.loop", "job.pool")]
    [TestCase("job.pool", "job.loop")]
    public void NeedsClosure_FollowsOthers(string job, string expected) =>
        Assert.That(Run.Show(Jobs[job].NeedsClosure), Is.EqualTo(expected));

    [Test]
    public void NeedsClosure_OfALongChain_IsBounded()
    {
        var run = new Run([.. Enumerable.Range(0, 3000).Select(i => Run.Of($"job.{i}") with { Needs = [$"job.{i + 1}"] })]);
        var closure = run["job.0"].NeedsClosure;
        Assert.That(closure.Members, Has.Count.EqualTo(1000 - 1));
        Assert.That(closure.OpenBecause, Is.EqualTo("it waits for more than 1000 others"));
    }

    [Test]
    public void OwnersOf_AsksTheRules() => Assert.Multiple(() =>
    {
        var rules = new Run(Run.Of("codeowners") with { Owners = path => path.StartsWith("infra/", StringComparison.Ordinal) ? [Run.Text("@ops")] : [] })["codeowners"];
        Assert.That(rules.OwnersOf("infra/main.tf").Contains("@ops").State, Is.EqualTo(State.True));
        Assert.That(rules.OwnersOf("src/a.cs").Any().State, Is.EqualTo(State.False));
        Assert.That(rules.OwnersOf(Make.Missing).Any().State, Is.EqualTo(State.False));
        Assert.That(rules.OwnersOf(Make.Unknown()).Any().State, Is.EqualTo(State.Unknown));
        Assert.That(Jobs["workflow.ci"].OwnersOf(Make.Unknown()).Any().State, Is.EqualTo(State.False));
    });

    [TestCase("infra/", "infra/main.tf infra/net/vpc.tf")]
    [TestCase("infra/**", "infra/main.tf infra/net/vpc.tf")]
    [TestCase("infra/*", "infra/main.tf")]
    [TestCase("**/*.tf", "infra/main.tf infra/net/vpc.tf")]
    [TestCase("/CODEOWNERS", "CODEOWNERS")]
    [TestCase("**", "CODEOWNERS infra/main.tf infra/net/vpc.tf policies/a.yaml src/a[1].cs")]
    [TestCase("policies/?.yaml", "policies/a.yaml")]
    [TestCase("src/a[[]1].cs", "src/a[1].cs")]
    [TestCase("infra", "")]
    [TestCase("vpc.tf", "")]
    [TestCase("", "")]
    public void Files_AreThoseOfAPattern(string glob, string expected)
    {
        var files = Jobs.All("workflow.ci").Files(glob);
        Assert.That(string.Join(' ', files.Members.Select(file => ((TextNode)file.Item.Node!).Text)), Is.EqualTo(expected));
        Assert.That(files.OpenBecause, Is.Null);
    }

    [Test]
    public void Files_OfAnUnknownPattern_AreOpen() => Assert.Multiple(() =>
    {
        Assert.That(Jobs.All("workflow.ci").Files(Make.Unknown()).Any().State, Is.EqualTo(State.Unknown));
        Assert.That(Jobs.All("workflow.ci").Files(Make.Missing).Any().State, Is.EqualTo(State.False));
        Assert.That(Jobs.All("workflow.ci").Of("job").Files("CODEOWNERS").Count().Node, Is.InstanceOf<NumberNode>());
    });

    [Test]
    public void ProviderVersion_ThatNobodyWrote_IsUnknown() => Assert.Multiple(() =>
    {
        var run = new Run(Run.Of("a") with { ProviderVersion = Run.Text("5.31.0") }, Run.Of("b"));
        Assert.That(run["a"].ProviderVersion.AtLeastVersion("5.0").State, Is.EqualTo(State.True));
        Assert.That(run["b"].ProviderVersion.AtLeastVersion("5.0").State, Is.EqualTo(State.Unknown));
        Assert.That(run["b"].ProviderVersion.Exists.State, Is.EqualTo(State.Unknown));
        Assert.That(run["b"].Parent.ProviderVersion.Exists.State, Is.EqualTo(State.False));
    });

    [Test]
    public void All_HoldsWhatMayNotBeThereAsMaybe_UnlessTheSubjectHangsOnTheSame() => Assert.Multiple(() =>
    {
        var run = new Run(
            Run.Of("a.plain", "u"),
            Run.Of("a.one", "u") with { SymbolicOver = "var.x" },
            Run.Of("b.two", "u") with { SymbolicOver = "var.x" },
            Run.Of("b.three", "u") with { SymbolicOver = "var.y" },
            Run.Of("b.far", "v"),
            Run.Of("b.everywhere"));
        Assert.That(Run.Show(run.All("a.plain")), Is.EqualTo("a.plain a.one? b.two? b.three? b.everywhere"));
        Assert.That(Run.Show(run.All("a.one")), Is.EqualTo("a.plain a.one b.two b.three? b.everywhere"));
        Assert.That(Run.Show(run.All("a.plain").Of("b")), Is.EqualTo("b.two? b.three? b.everywhere"));
        Assert.That(Run.Show(run.All("a.one").Of("b")), Is.EqualTo("b.two b.three? b.everywhere"));
        Assert.That(Run.Show(run.All("a.one").Of("b", "a")), Is.EqualTo("b.two b.three? b.everywhere a.plain a.one"));
        Assert.That(Run.Show(run.All("a.one").Of("b").Where(one => one.Name != "two").Of("b")), Is.EqualTo("b.three? b.everywhere"));
        Assert.That(Run.Show(run.AllTraced("a.one").Of("b")), Is.EqualTo("b.two b.three? b.everywhere"));
        Assert.That(Run.Show(run.All("b.everywhere").Of("b")), Is.EqualTo("b.two? b.three? b.far b.everywhere"));
    });

    [Test]
    public void Of_ThatFindsNothing_SaysSo() =>
        Assert.That(Jobs.AllTraced("workflow.ci").Of("job", "x").Of("y").Any().Reason!.Sentence(), Is.EqualTo("there is no y"));
}
