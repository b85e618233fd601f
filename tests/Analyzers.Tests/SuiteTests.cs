using System.Collections.Immutable;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests;

/// <summary>
/// The labelled suite: a line that ends in <c>// expect: SOC1001</c> must be reported, one that ends in <c>// ok: why</c> must not,
/// and no other line may. Recall may fall short a little (the misses are listed as limits), precision may not.
/// </summary>
internal sealed class SuiteTests
{
    private const double MinimumRecall = 0.95;

    private static readonly ImmutableArray<SuiteFile> Files = SuiteFile.LoadAll();

    [TestCaseSource(nameof(Files))]
    public void Code_Compiles(SuiteFile file) => Analysis.MustCompile(file.Compilation);

    [TestCaseSource(nameof(Files))]
    public void Findings_AreExpected(SuiteFile file)
    {
        var misses = file.Misses.Where(m => !m.IsKnownLimit).Select(m => $"{file}({m.Line}): missed {m.Id}: {m.Code}");
        var wrong = string.Join('\n', file.FalseAlarms.Concat(misses));
        if (wrong.Length > 0) Assert.Fail(wrong);
    }

    [TestCaseSource(nameof(Files))]
    public void KnownLimits_AreStillMissed(SuiteFile file) =>
        Assert.That(file.Cases.Where(c => c.IsKnownLimit).Except(file.Misses), Is.Empty, "Good news: take the word 'limit' off these lines and off the rule's page.");

    [Test]
    public void Recall_ByGroup_IsHighEnough()
    {
        foreach (var group in Files.GroupBy(f => f.Group, StringComparer.Ordinal))
            TestContext.Out.WriteLine(Line(group.Key, group.ToList()));
        TestContext.Out.WriteLine(Line("all", Files));
        var expected = Files.Sum(f => f.Cases.Count(c => !c.IsNegative));
        Assert.Multiple(() =>
        {
            Assert.That(1 - Files.Sum(f => f.Misses.Length) / (double)expected, Is.GreaterThanOrEqualTo(MinimumRecall));
            Assert.That(Files.Sum(f => f.Cases.Count(c => c.IsNegative)), Is.GreaterThanOrEqualTo(expected), "at least as many negatives as positives");
        });
    }

    private static string Line(string name, IReadOnlyCollection<SuiteFile> files)
    {
        var positives = files.Sum(f => f.Cases.Count(c => !c.IsNegative));
        return $"{name,-16} {positives,4} leaks, {positives - files.Sum(f => f.Misses.Length),4} found; " +
            $"{files.Sum(f => f.Cases.Count(c => c.IsNegative)),4} harmless, {files.Sum(f => f.FalseAlarms.Length)} false alarms";
    }
}
