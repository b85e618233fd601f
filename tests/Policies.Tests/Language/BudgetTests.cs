using SocPolicy.Language;
using SocPolicy.Policies.Tests.Manifests;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>Rules that the verifier accepts, since their calls are few, but whose work or size grows with a power of what they read.</summary>
internal sealed class BudgetTests
{
    private const string Items = "0123456789abcdefghijklmnopqrstuvwxyz";

    [TestCase("steps", """resource["a"].Any(a => resource["a"].Any(b => resource["a"].Any(c => resource["a"].Any(d => resource["a"].Any(e => a == "no" && b == e && c == d)))))""", Budget.StepsCause)]
    [TestCase("counted", """resource["a"].Count(a => resource["a"].Count(b => resource["a"].Count(c => resource["a"].Count(d => resource["a"].Count(e => e == "no") > 99) > 99) > 99) > 99) > 99""", Budget.StepsCause)]
    [TestCase("fan", """resource["a"].Select(a => a).SelectMany(a => resource["a"].Select(b => b).SelectMany(b => resource["a"].Select(c => c).SelectMany(c => resource["a"].Select(d => d)))).Contains("no")""", Budget.MembersCause)]
    [TestCase("union", """Grow4(Grow4(Grow4(Grow4(resource["a"].Select(a => a))))).Contains("no")""", Budget.MembersCause)]
    [TestCase("text", """Long4(Long4(Long4(resource["t"]))).HasText("zz9")""", Budget.CharactersCause)]
    [TestCase("search", """resource["a"].Any(a => resource["a"].Any(b => resource["a"].Any(c => Long4(Long4(resource["t"])).HasText("zz9"))))""", Budget.StepsCause)]
    public void Explosion_IsUnknownWithItsCause(string name, string assert, string cause)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "policies/p.yaml",
            $$"""
            apiVersion: socpolicy/v1
            id: ACME0001
            version: 1.0.0
            title: {{name}}
            criteria: [CC6.1]
            severity: error
            remediation: Mend it.
            functions:
              - 'Values Grow(Values x) => x.Union(x).Union(x.Union(x))'
              - 'Values Grow4(Values x) => Grow(Grow(x))'
              - 'Value Long(Value x) => Text($"{x}{x}{x}{x}")'
              - 'Value Long4(Value x) => Long(Long(Long(x)))'
            rules:
              - id: one
                on: json/document
                assert: |
                  {{assert}}
            """);
        folder.Write("app.json", $$"""{ "a": [{{string.Join(", ", Items.Select(one => $"\"{one}\""))}}], "t": "{{Items}}" }""");
        var result = PolicyRun.Execute(new() { Root = folder.Path, PolicyPaths = ["policies"], Paths = ["app.json"] });
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Verdicts.Select(verdict => $"{verdict.State} {verdict.Reason}"), Has.One.StartsWith("Unknown ").And.One.Contains(cause));
    }

    [Test]
    public void LargeWork_WithinTheBudget_IsDecided()
    {
        Budget.Spent = 0;
        var many = Make.Of(Enumerable.Range(0, 1000).Cast<object>().ToArray());
        Assert.That(many.All(a => many.Any(b => a == b)).State, Is.EqualTo(State.True));
        Assert.That(Budget.Spent, Is.EqualTo(501_500));
    }

    [Test]
    public void TracedRun_HasTheSameBudget()
    {
        var before = Budget.Spent = Budget.Steps - 2;
        var list = Make.Traced(new (string, object)[] { ("a", new object[] { "x", "y", "z" }) });
        Assert.That(list["a"].Any(one => one == "z").State, Is.EqualTo(State.Unknown));
        Budget.Spent = before;
        Assert.That(list["a"].Any(one => one == "y").State, Is.EqualTo(State.True));
        Budget.Spent = 0;
    }
}
