using SocPolicy.Model;
using SocPolicy.Testing;

namespace SocPolicy.Policies.Tests.Library;

/// <summary>The tests that stand in the built-in controls, one case each, and what every control keeps to.</summary>
public sealed class ControlTests
{
    /// <summary>Families by the digits of an id, the longer first.</summary>
    private static readonly (string Prefix, string Family)[] Families =
    [
        ("SP51", "workload"), ("SP1", "identity"), ("SP2", "boundary"), ("SP3", "encryption"), ("SP4", "logging"), ("SP5", "change"), ("SP6", "availability"), ("SP7", "confidentiality"), ("SP8", "code"),
    ];

    private static IEnumerable<TestCaseData> Tests =>
        from policy in Library.Policies
        from test in policy.Tests
        select new TestCaseData(policy.Id, test.Name) { TestName = $"{policy.Id}: {test.Name}" };

    private static IEnumerable<string> Ids => Library.Policies.Select(policy => policy.Id);

    [TestCaseSource(nameof(Tests))]
    public void TestOfAControl_Passes(string id, string test)
    {
        var policy = Find(id);
        var compiled = Library.Compiled.Policies.Single(one => one.Policy.Id == id);
        var result = PolicyTestRunner.Run(policy, compiled).Single(one => one.Test.Name == test);
        Assert.That(result.Failures.Select(one => $"{one.Span}: {one.Message}"), Is.Empty);
    }

    [TestCaseSource(nameof(Ids))]
    public void Control_StandsInItsFamilyUnderItsId(string id)
    {
        var path = Find(id).Span.Path;
        var family = Families.First(one => id.StartsWith(one.Prefix, StringComparison.Ordinal)).Family;
        Assert.That(path, Does.StartWith($"{family}/{id}-").And.EndsWith(".yaml"));
    }

    [TestCaseSource(nameof(Ids))]
    public void Control_SaysWhyAndWhoAnswers(string id)
    {
        var policy = Find(id);
        Assert.That(policy.Description, Has.Length.GreaterThan(80));
        Assert.That(policy.Owner, Is.Not.Empty);
        Assert.That(policy.Title, Has.Length.LessThanOrEqualTo(80));
        Assert.That(policy.Aliases, Is.Unique);
    }

    [TestCaseSource(nameof(Ids))]
    public void EveryRule_IsSeenToPassAndToFail(string id)
    {
        var policy = Find(id);
        var texts = policy.Tests.SelectMany(test => test.Manifests).Select(manifest => manifest.Text).ToList();
        foreach (var rule in policy.Rules)
        {
            Assert.That(texts.Any(text => Expects(text, "fail", rule)), Is.True, $"no test expects {rule.Id} to fail");
            Assert.That(texts.Any(text => Expects(text, "pass", rule)), Is.True, $"no test expects {rule.Id} to pass");
        }
    }

    [TestCaseSource(nameof(Ids))]
    public void Control_HasAPage(string id)
    {
        var page = Path.Combine(RepositoryRoot.Folder, "docs", "controls", $"{id}.md");
        Assert.That(File.Exists(page), Is.True, $"docs/controls/{id}.md is missing");
        Assert.That(File.ReadLines(page).First(), Is.EqualTo($"# {id}: {Find(id).Title}"));
    }

    private static Policy Find(string id) => Library.Policies.Single(policy => policy.Id == id);

    private static bool Expects(string text, string verdict, Rule rule) =>
        text.Split('\n').Any(line => line.Contains('~', StringComparison.Ordinal) && $"{line.Replace(",", " ", StringComparison.Ordinal)} ".Contains($" {verdict} {rule.Id} ", StringComparison.Ordinal));
}
