using SocPolicy.Manifests.Github;

namespace SocPolicy.Policies.Tests.Manifests.Github;

public sealed class ExpressionParserTests
{
    [TestCase("github.event.issue.title", "github.event.issue.title", "")]
    [TestCase("GitHub.Event.Issue['Title']", "github.event.issue.title", "")]
    [TestCase("github['event']['issue'].title", "github.event.issue.title", "")]
    [TestCase("github.event.commits[0].message", "github.event.commits.*.message", "")]
    [TestCase("github.event.commits.*.message", "github.event.commits.*.message", "")]
    [TestCase("github.event[inputs.key]", "github.event.*", "inputs.key")]
    [TestCase("contains(github.event.issue.title, 'x')", "", "github.event.issue.title")]
    [TestCase("github.head_ref == 'main'", "", "github.head_ref")]
    [TestCase("!github.head_ref", "", "github.head_ref")]
    [TestCase("format('{0} {1}', github.actor, github.ref)", "github.actor github.ref", "")]
    [TestCase("fromJSON(needs.a.outputs.x).y[0]", "needs.a.outputs.x", "")]
    [TestCase("github.head_ref || github.ref_name", "github.head_ref github.ref_name", "")]
    [TestCase("github.event_name == 'push' && github.sha || inputs.ref", "github.sha inputs.ref", "github.event_name")]
    [TestCase("github.head_ref && 'x'", "", "github.head_ref")]
    [TestCase("(github.head_ref)", "github.head_ref", "")]
    [TestCase("'it''s }} github.head_ref'", "", "")]
    [TestCase("1.5e3", "", "")]
    [TestCase("-0xff", "", "")]
    [TestCase("true", "", "")]
    [TestCase("always()", "", "")]
    public void Contexts_ThatFlowIntoTheResult_AreToldFromThoseThatDoNot(string expression, string prints, string onlyReads)
    {
        var flow = ExpressionParser.Parse(expression)!;
        Assert.That(string.Join(' ', flow.Prints), Is.EqualTo(prints));
        Assert.That(string.Join(' ', flow.Reads.Except(flow.Prints)), Is.EqualTo(onlyReads));
    }

    [TestCase("")]
    [TestCase("github.")]
    [TestCase("'open")]
    [TestCase("a b")]
    [TestCase("f(a")]
    [TestCase("a[")]
    [TestCase("a ||")]
    [TestCase("(a")]
    [TestCase("a ? b : c")]
    [TestCase("\"double\"")]
    public void WhatIsNoExpression_IsNotRead(string expression) => Assert.That(ExpressionParser.Parse(expression), Is.Null);

    [Test]
    public void DeepNesting_IsNotRead() => Assert.That(ExpressionParser.Parse(new string('(', 100_000) + "a" + new string(')', 100_000)), Is.Null);

    [Test]
    public void DeepIndexes_AreNotRead() => Assert.That(ExpressionParser.Parse(string.Concat(Enumerable.Repeat("a[", 100_000))), Is.Null);
}
