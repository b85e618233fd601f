using SocPolicy.Diagnostics;
using SocPolicy.Loading;

namespace SocPolicy.Policies.Tests.Loading;

internal sealed class PolicyLoaderTests
{
    private const string Good =
        """
        apiVersion: socpolicy/v1
        id: ACME0001
        version: 1.2.0
        title: Nothing is privileged
        criteria: [CC6.8]
        severity: error
        owner: platform
        description: Why.
        remediation: Remove it.
        aliases: [OTHER_1]
        parameters:
          days: { type: int, default: 30 }
          names: { type: list<string>, default: [a, b] }
        rules:
          - id: privileged
            on: kubernetes/workload
            let:
              context: item["securityContext"]
            each: resource.Containers
            assert: context["privileged"] != true
            message: Container {item["name"]} is privileged
        """;

    [Test]
    public void Load_ReadsEveryField()
    {
        var (loaded, diagnostics) = Load(Good);
        Assert.That(diagnostics, Is.Empty);
        var policy = loaded.Policies.Single();
        Assert.That(policy.Id, Is.EqualTo("ACME0001"));
        Assert.That(policy.Version, Is.EqualTo("1.2.0"));
        Assert.That(policy.Criteria, Is.EqualTo(new[] { "CC6.8" }));
        Assert.That(policy.Aliases, Is.EqualTo(new[] { "OTHER_1" }));
        Assert.That(policy.Parameters.Select(one => $"{one.Name} {one.Type} {one.IsList} {string.Join('+', one.Default)}"), Is.EqualTo(new[] { "days Number False 30", "names Text True a+b" }));
        var rule = policy.Rules.Single();
        Assert.That(rule.Each!.Text, Is.EqualTo("resource.Containers"));
        Assert.That(rule.Let.Single().Name, Is.EqualTo("context"));
        Assert.That(rule.Assert.Span.ToString(), Is.EqualTo("policy.yaml(20,13)"));
        Assert.That(rule.Message!.Text, Is.EqualTo("""Container {item["name"]} is privileged"""));
    }

    [Test]
    public void UnknownKey_NamesTheNearest() =>
        Reports(Good.Replace("title:", "titel:", StringComparison.Ordinal), "policy.yaml(4,1): error SOC2002: Key \"titel\" is not known in a control. Did you mean title?", "policy.yaml(1,1): error SOC2003: \"title\" is missing from a control. Add title: to it.");

    [Test]
    public void UnknownSeverity_ListsTheKnownOnes() =>
        Reports(Good.Replace("severity: error", "severity: hihg", StringComparison.Ordinal), "policy.yaml(6,11): error SOC2007: Severity \"hihg\" is not known. Use one of: error, warning, note.");

    [Test]
    public void UnknownCriterion_NamesTheNearest() =>
        Reports(Good.Replace("[CC6.8]", "[CC6.8, CC6.9]", StringComparison.Ordinal), "policy.yaml(5,19): error SOC2008: Criterion \"CC6.9\" is not in the catalogue. Did you mean CC6.1?");

    [Test]
    public void Version_MustBeSemantic() =>
        Reports(Good.Replace("1.2.0", "1.2", StringComparison.Ordinal), "policy.yaml(3,10): error SOC2010: Version \"1.2\" is no semantic version. Write three numbers, such as 1.0.0.");

    [Test]
    public void Id_MustHaveItsForm() =>
        Reports(Good.Replace("ACME0001", "acme-1", StringComparison.Ordinal), "policy.yaml(2,5): error SOC2006: Id \"acme-1\" is no control id. Use capital letters, then digits, such as ACME0001.");

    [Test]
    public void RepeatedId_NamesTheFirst() =>
        Reports(Good + "\n---\n" + Good, "policy.yaml(24,5): error SOC2009: Id ACME0001 is taken by policy.yaml(2,5). An id stands for one control for ever: choose another.");

    [Test]
    public void ReservedId_NamesItsOwner()
    {
        var diagnostics = new DiagnosticBag();
        PolicyLoader.Load([new SourceText("policy.yaml", Good)], new Dictionary<string, string> { ["ACME0001"] = "the built-in controls" }, diagnostics);
        Assert.That(diagnostics.ToSortedList().Single().Message, Does.StartWith("Id ACME0001 is taken by the built-in controls."));
    }

    [Test]
    public void TaggedAssert_IsRefused() =>
        Reports(Good.Replace("assert: context[\"privileged\"] != true", "assert: !context.Any()", StringComparison.Ordinal), "policy.yaml(20,5): error SOC2011: \"assert\" begins with !, which YAML takes for a tag. Put it in single quotes: assert: '!...'.");

    [TestCase("assert: \"context.Any()\"", "is in double quotes")]
    [TestCase("assert: 'context[\"it''s\"].Any()'", "has '' in it")]
    [TestCase("assert: >\n      context.Any()", "is a folded block")]
    [TestCase("assert: context.Any()\n      || true", "goes over several lines")]
    public void Snippet_WhoseTextIsNotItsSourceIsRefused(string assert, string why) =>
        Reports(Good.Replace("assert: context[\"privileged\"] != true", assert, StringComparison.Ordinal), $"policy.yaml(20,13): error SOC2011: \"assert\" {why}, so its text is not its source. Write it plain, in single quotes, or as a block after |.");

    [Test]
    public void Block_WithADirectiveIsRefused() =>
        Reports(
            Good.Replace("assert: context[\"privileged\"] != true", "assert: |\n      #if X\n      true", StringComparison.Ordinal),
            "policy.yaml(21,7): error SOC2011: A line of \"assert\" begins with #, which C# takes for a directive. Comment with // instead.");

    [Test]
    public void Block_KeepsTextAndPlace()
    {
        var (loaded, diagnostics) = Load(Good.Replace("assert: context[\"privileged\"] != true", "assert: |\n      context.Any()\n        && true // yes\n\n", StringComparison.Ordinal));
        Assert.That(diagnostics, Is.Empty);
        var assert = loaded.Policies.Single().Rules.Single().Assert;
        Assert.That(assert.Text, Is.EqualTo("context.Any()\n        && true // yes"));
        Assert.That(assert.Span.ToString(), Is.EqualTo("policy.yaml(21,7)"));
    }

    [Test]
    public void Subject_MustHaveKindAndType() =>
        Reports(Good.Replace("on: kubernetes/workload", "on: workload", StringComparison.Ordinal), "policy.yaml(16,9): error SOC2012: \"workload\" is no subject. Write a kind and a type, such as kubernetes/workload, or run.");

    [Test]
    public void ParameterDefault_MustFitItsType() =>
        Reports(Good.Replace("default: 30", "default: many", StringComparison.Ordinal), "policy.yaml(12,31): error SOC2013: The default of \"days\" is not of type int. Change the one or the other.");

    [Test]
    public void LetName_MustBeFree() =>
        Reports(Good.Replace("context: item", "resource: item", StringComparison.Ordinal), "policy.yaml(18,7): error SOC2013: \"resource\" cannot be a name here. Use a C# name that is no keyword and none of: resource, item, all, parameters, schemas, values.");

    [Test]
    public void LetThatNothingReads_IsRefused() =>
        Reports(Good.Replace("      context: item", "      spare: item\n      context: item", StringComparison.Ordinal), "policy.yaml(18,7): error SOC2018: Nothing reads \"spare\". Use it in where, assert or message, or remove it.");

    [Test]
    public void NoMap_IsRefused() =>
        Reports("- a\n- b\n", "policy.yaml(1,1): error SOC2001: A policy file holds maps, one a document. Begin it with apiVersion: socpolicy/v1.");

    [Test]
    public void ApiVersion_MustBeKnown() =>
        Reports(Good.Replace("socpolicy/v1", "socpolicy/v9", StringComparison.Ordinal), "policy.yaml(1,13): error SOC2005: apiVersion \"socpolicy/v9\" is not known. Write socpolicy/v1.");

    [Test]
    public void Folder_MustExist()
    {
        var diagnostics = new DiagnosticBag();
        PolicyLoader.Load(TestContext.CurrentContext.WorkDirectory, ["no-such-folder"], new Dictionary<string, string>(), diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(one => one.ToString()), Is.EqualTo(new[] { "no-such-folder(1,1): error SOC2015: There is no such policy folder or file. Check the path." }));
    }

    private static (LoadedPolicies Loaded, IReadOnlyList<Diagnostic> Diagnostics) Load(string text)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load([new SourceText("policy.yaml", text)], new Dictionary<string, string>(), diagnostics);
        return (loaded, diagnostics.ToSortedList());
    }

    private static void Reports(string text, params string[] expected) =>
        Assert.That(Load(text).Diagnostics.Select(one => one.ToString()), Is.EquivalentTo(expected));
}
