using SocPolicy.Compilation;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;

namespace SocPolicy.Policies.Tests.Compilation;

internal sealed class PolicyCompilerTests
{
    [Test]
    public void MisspeltMember_IsOneErrorAtItsPlace() =>
        Reports("""resource["a"].Existz""", "policy.yaml(12,21): error CS1061: 'Value' does not contain a definition for 'Existz' and no accessible extension method 'Existz' accepting a first argument of type 'Value' could be found (are you missing a using directive or an assembly reference?)");

    [Test]
    public void MisspeltParameter_IsAnErrorAtItsPlace() =>
        Reports("""resource["a"] == parameters.dayz""", "policy.yaml(12,35): error CS1061: 'Control_ACME0001.ParameterSet' does not contain a definition for 'dayz' and no accessible extension method 'dayz' accepting a first argument of type 'Control_ACME0001.ParameterSet' could be found (are you missing a using directive or an assembly reference?)");

    [TestCase("resource[\"a\"] == 'c'", "CS0619")]
    [TestCase("resource[\"a\"] < \"text\"", "CS0619")]
    [TestCase("(resource[\"a\"] + resource[\"b\"]).Exists", "CS0619")]
    [TestCase("resource[\"a\"].Equals(resource[\"b\"])", "CS0619")]
    [TestCase("resource[\"a\"].ToString() == \"x\"", "CS0619")]
    [TestCase("resource[\"a\"].Exists == true", "CS0019")]
    [TestCase("message", "CS0103")]
    public void ShutDoor_DoesNotCompile(string assert, string id)
    {
        var diagnostics = Compile(assert);
        Assert.That(diagnostics.Select(one => one.Id), Does.Contain(id));
        Assert.That(diagnostics[0].Span.ToString(), Does.StartWith("policy.yaml(12,"));
    }

    [TestCase("resource[\"a\"] != true")]
    [TestCase("resource[\"a\", \"b\"].Exists && !resource[\"c\"].IsEmpty || resource.Name == \"x\"")]
    [TestCase("resource[\"a\"].Any(x => x[\"b\"] >= 3 && x[\"c\"].IsAnyOf(\"1\", \"2\"))")]
    [TestCase("resource[\"a\"].Default(\"x\") is var y && (y == \"x\" || y.StartsWith(\"z\"))")]
    [TestCase("all.Of(\"Service\").None(s => s[\"spec\", \"type\"] == \"NodePort\")")]
    [TestCase("resource[\"a\"].Count() > parameters.days // a comment at the end")]
    [TestCase("Truth.Unknown(\"not told\").IfUnknown(false)")]
    [TestCase("Values.Of(\"a\", \"b\").All(flag => resource[flag] == true)")]
    public void HonestExpression_Compiles(string assert) => Assert.That(Compile(assert), Is.Empty);

    [TestCase("\"{resource.Name}\" is quoted")]
    [TestCase("ends in quotes \"{resource[\"a\"]}\"")]
    [TestCase("three \"\"\" quotes")]
    [TestCase("plain")]
    public void Message_MayHoldQuotationMarks(string message) => Assert.That(Compile("true", message), Is.Empty);

    [Test]
    public void Message_ErrorIsAtItsPlace()
    {
        var diagnostics = Compile("true", "Name {resource.Nmae} is wrong");
        Assert.That(diagnostics.Single().Span.ToString(), Is.EqualTo("policy.yaml(14,22)"));
    }

    [Test]
    public void Key_IsTheSameForTheSamePolicies()
    {
        var one = GeneratedPolicies.From(Load("true", null));
        var two = GeneratedPolicies.From(Load("true", null));
        var other = GeneratedPolicies.From(Load("false", null));
        Assert.That(one.Key, Is.EqualTo(two.Key));
        Assert.That(one.Key, Is.Not.EqualTo(other.Key));
    }

    private static void Reports(string assert, params string[] expected) =>
        Assert.That(Compile(assert).Select(one => one.ToString()), Is.EqualTo(expected));

    private static IReadOnlyList<Diagnostic> Compile(string assert, string? message = null)
    {
        var diagnostics = new DiagnosticBag();
        PolicyCompiler.Compile(GeneratedPolicies.From(Load(assert, message)), diagnostics);
        return diagnostics.ToSortedList();
    }

    private static LoadedPolicies Load(string assert, string? message)
    {
        var diagnostics = new DiagnosticBag();
        var text =
            $$"""
            apiVersion: socpolicy/v1
            id: ACME0001
            version: 1.0.0
            title: A control
            criteria: [CC6.8]
            severity: error
            remediation: Do it.
            rules:
              - id: rule
                on: kubernetes/workload
                assert: {{assert}}
            parameters: { days: { type: int, default: 3 } }
            """;
        text = text.Replace($"assert: {assert}", $"assert: |\n      {assert}", StringComparison.Ordinal);
        if (message is not null) text = text.Replace("parameters:", $"    message: |\n      {message}\nparameters:", StringComparison.Ordinal);
        var loaded = PolicyLoader.Load([new SourceText("policy.yaml", text)], new Dictionary<string, string>(), diagnostics);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return loaded;
    }
}
