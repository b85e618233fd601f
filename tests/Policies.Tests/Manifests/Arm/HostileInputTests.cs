using System.Diagnostics;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Manifests.Arm;

/// <summary>Templates that were written to crash, hang or fill the memory.</summary>
public sealed class HostileInputTests
{
    [Test]
    public void VariablesInACircle_AreUnknown() =>
        Assert.That(
            ArmTemplates.Diagnostics("\"variables\": { \"a\": \"[variables('b')]\", \"b\": \"[variables('a')]\" }, \"resources\": [{ \"type\": \"A.B/c\", \"name\": \"[variables('a')]\" }]"),
            Is.EqualTo(new[] { "main.json(2,21): error SOC4283: Variable a refers to itself, so it is unknown. Write it without the circle." }));

    [Test]
    public void LoopOfABillion_IsOneResource() =>
        Assert.That(Quickly("\"resources\": [{ \"type\": \"A.B/c\", \"name\": \"n\", \"copy\": { \"name\": \"l\", \"count\": 1000000000 }, \"properties\": { \"copy\": [{ \"name\": \"p\", \"count\": 1000000000, \"input\": 1 }] } }]").Select(one => one.Id), Is.EqualTo(new[] { "SOC4288" }));

    [Test]
    public void LoopsInLoops_AreBounded()
    {
        var inner = "1";
        for (var i = 0; i < 8; i++) inner = $"{{ \"copy\": [{{ \"name\": \"l{i}\", \"count\": 800, \"input\": {inner} }}] }}";
        Assert.That(Quickly($"\"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {inner} }}]").Select(one => one.Id), Does.Contain("SOC4282"));
    }

    [TestCase("[concat(variables('v{0}'), variables('v{0}'))]", "\"xxxxxxxx\"")]
    [TestCase("[createArray(variables('v{0}'), variables('v{0}'))]", "1")]
    [TestCase("[union(createObject('a{0}', variables('v{0}')), createObject('b', variables('v{0}')))]", "1")]
    public void ValuesThatDouble_AreBounded(string expression, string first)
    {
        var variables = string.Join(", ", Enumerable.Range(1, 90).Select(i => $"\"v{i}\": \"{string.Format(System.Globalization.CultureInfo.InvariantCulture, expression, i - 1)}\""));
        Assert.That(Quickly($"\"variables\": {{ \"v0\": {first}, {variables} }}, \"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": \"[variables('v90')]\" }}]").Select(one => one.Id), Is.SubsetOf(new[] { "SOC4282" }));
    }

    [Test]
    public void LongChainOfVariables_IsBounded()
    {
        var variables = string.Join(", ", Enumerable.Range(1, 50_000).Select(i => $"\"v{i}\": {{ \"a\": \"[variables('v{i - 1}')]\" }}"));
        Assert.That(() => Quickly($"\"variables\": {{ \"v0\": 1, {variables} }}, \"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": \"[variables('v50000')]\" }}]"), Throws.Nothing);
    }

    [Test]
    public void ChainOfVariablesFromTheBottom_IsNotNestedWithoutEnd()
    {
        var variables = string.Join(", ", Enumerable.Range(1, 5000).Select(i => $"\"v{i}\": {{ \"a\": \"[variables('v{i - 1}')]\" }}"));
        var uses = string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"\"[empty(variables('v{i}'))]\""));
        Assert.That(() => Quickly($"\"variables\": {{ \"v0\": 1, {variables} }}, \"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {{ \"u\": [{uses}], \"last\": \"[variables('v5000')]\" }} }}]"), Throws.Nothing);
    }

    [TestCase("concat(", ")")]
    [TestCase("a[", "]")]
    [TestCase("not(", ")")]
    public void DeepExpressions_AreBounded(string open, string close)
    {
        var expression = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.That(() => Quickly($"\"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"[{expression}]\" }}]"), Throws.Nothing);
    }

    [Test]
    public void LongChainOfSteps_IsBounded() =>
        Assert.That(() => Quickly($"\"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"[deployment(){string.Concat(Enumerable.Repeat(".a", 100_000))}]\" }}]"), Throws.Nothing);

    [Test]
    public void LambdasInLambdas_AreBounded()
    {
        var expression = "1";
        for (var i = 0; i < 6; i++) expression = $"map(range(0, 500), lambda('x{i}', {expression}))";
        Assert.That(Quickly($"\"resources\": [{{ \"type\": \"A.B/c\", \"name\": \"n\", \"properties\": \"[{expression}]\" }}]").Select(one => one.Id), Is.EqualTo(new[] { "SOC4282" }));
    }

    [Test]
    public void TemplateThatLinksToItself_IsReported() =>
        Assert.That(Quickly("\"resources\": [{ \"type\": \"Microsoft.Resources/deployments\", \"name\": \"n\", \"properties\": { \"templateLink\": { \"relativePath\": \"main.json\" } } }]").Select(one => one.Id), Is.EqualTo(new[] { "SOC4285" }));

    [Test]
    public void StrangeShapes_AreRead([Values(
        "\"parameters\": [1], \"variables\": 7, \"functions\": {}, \"resources\": [null, 7, [], { \"type\": [], \"name\": {} }, { \"type\": \"[concat('a')]\" }]",
        "\"parameters\": { \"p\": null }, \"resources\": [{ \"type\": \"A.B/c\", \"name\": [\"[parameters('p')]\"], \"copy\": { \"count\": -1 }, \"condition\": [], \"resources\": 7 }]",
        "\"resources\": { \"a\": null, \"b\": { \"type\": \"A.B/c\", \"copy\": [], \"properties\": { \"copy\": [{ \"name\": 1, \"count\": {}, \"input\": 1 }] } } }",
        "\"functions\": [{ \"namespace\": \"f\", \"members\": { \"g\": { \"output\": { \"value\": \"[f.g(f.g(1))]\" } } } }], \"resources\": [{ \"type\": \"A.B/c\", \"name\": \"[f.g(f.g(f.g(1)))]\" }]")] string sections) =>
        Assert.That(() => Quickly(sections), Throws.Nothing);

    private static IReadOnlyList<Diagnostic> Quickly(string sections)
    {
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        ArmTemplates.Combine(bag, ("main.json", ArmTemplates.Of(sections)));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
        return bag.ToSortedList();
    }
}
