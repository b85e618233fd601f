using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Schemas;

namespace SocPolicy.Policies.Tests.Loading;

/// <summary>The bounds of parameters.</summary>
internal sealed class ParameterReaderTests
{
    [TestCase("{ type: int, default: 30, minimum: 1, maximum: 90 }")]
    [TestCase("{ type: int, default: 30, allowed: [30, 60] }")]
    [TestCase("{ type: list<int>, default: [22], minimum: 1, maximum: 65535 }")]
    [TestCase("{ type: list<int>, default: [], minimum: 1 }")]
    [TestCase("{ type: string, default: TLS1.2, allowed: [TLS1.2, TLS1.3] }")]
    [TestCase("{ type: string, default: eu-west-1, pattern: 'eu-[a-z]+-[0-9]' }")]
    [TestCase("{ type: list<string>, default: [a, b], pattern: '[ab]', allowed: [a, b] }")]
    public void RightBounds_AreTaken(string parameter) => Assert.Multiple(() =>
    {
        Assert.That(Diagnose(parameter), Is.Empty, "reader");
        Assert.That(BuiltInSchemas.Policy.Validate(Schemas.Yaml.Read(Policy(parameter))), Is.Empty, "schema");
    });

    [TestCase("{ type: string, default: a, minimum: 1 }", "policy.yaml(9,43): error SOC2050: \"minimum\" is for parameters of type int or list<int>. Remove it.")]
    [TestCase("{ type: int, default: 3, minimum: few }", "policy.yaml(9,40): error SOC2050: \"minimum\" must be a whole number. Write one.")]
    [TestCase("{ type: int, default: 3, pattern: '[0-9]' }", "policy.yaml(9,40): error SOC2050: \"pattern\" is for parameters of type string or list<string>. Remove it.")]
    [TestCase("{ type: bool, default: true, allowed: [true] }", "policy.yaml(9,44): error SOC2050: \"allowed\" is not for parameters of type bool. Remove it.")]
    [TestCase("{ type: int, default: 3, allowed: [a] }", "policy.yaml(9,40): error SOC2050: \"allowed\" must be a list of values of the parameter's type. Write allowed: [a, b].")]
    [TestCase("{ type: int, default: 3, allowed: [] }", "policy.yaml(9,40): error SOC2050: \"allowed\" must be a list of values of the parameter's type. Write allowed: [a, b].")]
    public void WrongBounds_AreRefused(string parameter, string message) => Assert.Multiple(() =>
    {
        Assert.That(Diagnose(parameter), Is.EqualTo(new[] { message }), "reader");
        Assert.That(BuiltInSchemas.Policy.Validate(Schemas.Yaml.Read(Policy(parameter))), Is.Not.Empty, "schema");
    });

    [TestCase("{ type: int, default: 3, minimum: 9, maximum: 8 }", "policy.yaml(9,52): error SOC2050: The maximum of \"p\" is below its minimum. Change the one or the other.")]
    [TestCase("{ type: int, default: 3, minimum: 4 }", "policy.yaml(9,28): error SOC2050: The default of \"p\" is not at least 4. Change the one or the other.")]
    [TestCase("{ type: list<int>, default: [3, 9], maximum: 8 }", "policy.yaml(9,34): error SOC2050: The default of \"p\" is not at most 8. Change the one or the other.")]
    [TestCase("{ type: int, default: 3, allowed: [1, 2] }", "policy.yaml(9,28): error SOC2050: The default of \"p\" is not one of 1, 2. Change the one or the other.")]
    [TestCase("{ type: string, default: abc, pattern: '[ab]*' }", "policy.yaml(9,31): error SOC2050: The default of \"p\" is not of the pattern [ab]*. Change the one or the other.")]
    public void DefaultBeyondItsBounds_IsRefused(string parameter, string message) => Assert.That(Diagnose(parameter), Is.EqualTo(new[] { message }));

    [TestCase("'['")]
    [TestCase(@"'(?=a)a'")]
    [TestCase(@"'(a)\1'")]
    public void PatternThatIsNotLinear_IsRefused(string pattern) =>
        Assert.That(Diagnose($"{{ type: string, default: a, pattern: {pattern} }}"), Has.One.StartsWith("policy.yaml(9,43): error SOC2050: \"pattern\" is no regular expression of the kind that matches in linear time: "));

    [Test]
    public void Bounds_SurviveCompilation()
    {
        var (loaded, _) = Load("{ type: list<int>, default: [22], minimum: 1, maximum: 9999, allowed: [22, 33] }");
        using var json = new MemoryStream(SocPolicy.Compilation.PolicyJson.Write(loaded.Policies));
        var parameter = SocPolicy.Compilation.PolicyJson.Read(json).Single().Parameters.Single();
        Assert.Multiple(() =>
        {
            Assert.That((parameter.Bounds.Minimum, parameter.Bounds.Maximum, parameter.Bounds.Pattern), Is.EqualTo((1L, 9999L, (string?)null)));
            Assert.That(parameter.Bounds.Allowed, Is.EqualTo(new[] { "22", "33" }));
            Assert.That((parameter.DeclaredAt, parameter.TypeName), Is.EqualTo(("policy.yaml(9,3)", "list<int>")));
        });
    }

    private static string Policy(string parameter) =>
        $"""
        apiVersion: socpolicy/v1
        id: ACME0001
        version: 1.0.0
        title: Nothing
        criteria: [CC6.8]
        severity: error
        remediation: Remove it.
        parameters:
          p: {parameter}
        rules:
          - id: rule
            on: kubernetes/workload
            assert: resource.Exists
        """;

    private static (LoadedPolicies Loaded, List<string> Diagnostics) Load(string parameter)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = PolicyLoader.Load([new SourceText("policy.yaml", Policy(parameter))], new Dictionary<string, string>(), diagnostics);
        return (loaded, [.. diagnostics.ToSortedList().Select(one => one.ToString())]);
    }

    private static List<string> Diagnose(string parameter) => Load(parameter).Diagnostics;
}
