using SocPolicy.Compilation;
using SocPolicy.Compilation.Verification;
using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Model;
using SocPolicy.Testing;

namespace SocPolicy.Policies.Tests.Trial;

/// <summary>
/// The language on trial: 24 of the hardest controls, as authors write them. All of them compile and are verified; those over formats
/// that exist run on the cases that stand beside them. A new format makes the rules that wait for it fail here until they have cases.
/// </summary>
[TestFixture]
internal sealed class TrialTests
{
    /// <summary>Subjects that no reader makes: the run itself is one.</summary>
    private static readonly string[] Whole = ["run", "repository"];

    /// <summary>Rules about what a file always tells.</summary>
    private static readonly string[] NeverUnknown = ["C20 sqlserver", "C21 covered", "C22 source-mapping"];

    private static readonly Lazy<(IReadOnlyList<Policy> Policies, CompiledPolicySet Compiled)> Loaded = new(Load);

    private static IEnumerable<TestCaseData> Cases =>
        from policy in Loaded.Value.Policies
        from test in policy.Tests
        select new TestCaseData(policy.Id, test.Name) { TestName = $"{policy.Id}: {test.Name}" };

    private static IEnumerable<TestCaseData> Rules =>
        from policy in Loaded.Value.Policies
        from rule in policy.Rules
        select new TestCaseData(policy.Id, rule.Id) { TestName = $"{policy.Id} {rule.Id}" };

    [Test]
    public void AllControls_AreHere() =>
        Assert.That(Loaded.Value.Policies.Select(policy => policy.Id), Is.EqualTo(Enumerable.Range(1, 24).Select(number => $"C{number:00}")));

    [TestCaseSource(nameof(Cases))]
    public void Case_HasItsVerdicts(string id, string test)
    {
        var policy = Loaded.Value.Policies.Single(one => one.Id == id);
        var compiled = Loaded.Value.Compiled.Policies.Single(one => one.Policy.Id == id);
        var result = PolicyTestRunner.Run(policy, compiled).Single(one => one.Test.Name == test);
        Assert.That(result.Failures.Select(one => $"{one.Span}: {one.Message}"), Is.Empty);
    }

    [TestCaseSource(nameof(Rules))]
    public void Rule_IsSeenToPassToFailAndToBeUnknown_OnceItsFormatExists(string id, string rule)
    {
        var policy = Loaded.Value.Policies.Single(one => one.Id == id);
        var waiting = policy.Rules.Single(one => one.Id == rule).On.Select(subject => subject.Split('/')[0]).Where(kind => !Whole.Contains(kind) && ManifestFormats.Named(kind) is null).ToList();
        var texts = policy.Tests.SelectMany(test => test.Manifests).Select(manifest => manifest.Text).ToList();
        if (waiting.Count > 0) Assert.Ignore($"{string.Join(", ", waiting)} cannot be read yet.");
        Assert.That(texts.Any(text => Expects(text, "pass", rule)), Is.True, "no case passes");
        Assert.That(texts.Any(text => Expects(text, "fail", rule)), Is.True, "no case fails");
        Assert.That(NeverUnknown.Contains($"{id} {rule}") || texts.Any(text => Expects(text, "unknown", rule)), Is.True, "no case is unknown");
    }

    private static bool Expects(string text, string verdict, string rule) =>
        text.Split('\n').Any(line => line.Contains('~', StringComparison.Ordinal) && $"{line.Replace(",", " ", StringComparison.Ordinal)} ".Contains($" {verdict} {rule} ", StringComparison.Ordinal));

    private static (IReadOnlyList<Policy>, CompiledPolicySet) Load()
    {
        var diagnostics = new DiagnosticBag();
        var folder = Path.Combine(RepositoryRoot.Folder, "tests", "Policies.Tests", "Trial");
        var loaded = PolicyLoader.Load(folder, [folder], new Dictionary<string, string>(), diagnostics);
        var generated = GeneratedPolicies.From(loaded);
        var image = diagnostics.HasErrors ? null : PolicyCompiler.Compile(generated, diagnostics);
        if (image is not null) diagnostics.AddRange(PolicyVerifier.Verify(image, generated.Sources));
        if (image is null || diagnostics.HasErrors) throw new InvalidDataException(string.Join('\n', diagnostics.ToSortedList().Select(one => one.ToString())));
        return (loaded.Policies, CompiledAssemblies.Load(image));
    }
}
