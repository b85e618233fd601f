using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests;

/// <summary>
/// The labelled suite: a line that ends in <c>// expect: SOC1001</c> must be reported, one that ends in <c>// ok: why</c> must not,
/// and no other line may. Recall may fall short a little (the misses are listed as limits), precision may not.
/// </summary>
internal sealed partial class SuiteTests
{
    private const double MinimumRecall = 0.95;

    private static readonly ImmutableArray<SuiteFile> Files = SuiteFile.LoadAll();

    [TestCaseSource(nameof(Files))]
    public void Code_Compiles(SuiteFile file) => Analysis.MustCompile(file.Compilation);

    [TestCaseSource(nameof(Files))]
    public void Findings_AreExpected(SuiteFile file)
    {
        Assert.That(file.FalseAlarms, Is.Empty);
        Assert.That(file.Misses.Where(m => !m.IsKnownLimit), Is.Empty);
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

    internal sealed record Case(int Line, string Code, string? Id, string? Reason)
    {
        public bool IsNegative => Id is null;

        public bool IsKnownLimit => Reason is not null && Id is not null;
    }

    internal sealed partial class SuiteFile
    {
        private static readonly Regex Label = LabelPattern();
        private static readonly string Shared = Read("Shared/Domain.cs");
        private readonly string name;
        private readonly Lazy<ImmutableArray<(int Line, string Id)>> found;

        private SuiteFile(string name)
        {
            this.name = name;
            Text = Read(name);
            Compilation = Snippet.Compile((name, Text), ("Shared/Domain.cs", Shared));
            Cases = [.. Text.Split('\n').SelectMany((line, i) => CasesOf(line, i + 1))];
            found = new(() => [.. Analysis.Run(Compilation).Select(d => (d.Location.GetLineSpan().StartLinePosition.Line + 1, d.Id))]);
        }

        public string Text { get; }

        public string Group => name.Split('/')[0];

        public Compilation Compilation { get; }

        public ImmutableArray<Case> Cases { get; }

        public ImmutableArray<Case> Misses => [.. Cases.Where(c => c.Id is not null && !found.Value.Contains((c.Line, c.Id)))];

        public ImmutableArray<string> FalseAlarms =>
            [.. found.Value.Where(f => !Cases.Any(c => c.Line == f.Line && c.Id == f.Id)).Select(f => $"{name}({f.Line}): {f.Id}: {Text.Split('\n')[f.Line - 1].Trim()}")];

        public static ImmutableArray<SuiteFile> LoadAll() =>
        [
            .. typeof(SuiteTests).Assembly.GetManifestResourceNames()
                .Where(n => n.EndsWith(".cs", StringComparison.Ordinal) && !n.StartsWith("Shared/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new SuiteFile(n)),
        ];

        public override string ToString() => name;

        private static IEnumerable<Case> CasesOf(string line, int number)
        {
            var match = Label.Match(line);
            if (!match.Success) yield break;
            var code = line[..match.Index].Trim();
            if (match.Groups["ok"].Success) yield return new Case(number, code, null, match.Groups["ok"].Value);
            foreach (Capture id in match.Groups["id"].Captures)
                yield return new Case(number, code, id.Value, match.Groups["limit"].Success ? match.Groups["limit"].Value : null);
        }

        private static string Read(string resource)
        {
            using var reader = new StreamReader(typeof(SuiteTests).Assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }

        [GeneratedRegex(@"// (?:ok: (?<ok>.+)|expect: (?<id>SOC\d{4})(?:, (?<id>SOC\d{4}))*(?: limit: (?<limit>.+))?)\s*$", RegexOptions.ExplicitCapture)]
        private static partial Regex LabelPattern();
    }
}
