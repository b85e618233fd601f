using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SocPolicy.Analyzers.Tests.Harness;

namespace SocPolicy.Analyzers.Tests;

/// <summary>Half-typed code: the suite with random tokens gone. No analyzer may fail or hang, and two runs say the same.</summary>
internal sealed class RobustnessTests
{
    /// <summary>Variants of each file; SOCPOLICY_FUZZ asks for more than a build server should do.</summary>
    private static readonly int Variants =
        int.TryParse(Environment.GetEnvironmentVariable("SOCPOLICY_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 2;

    private static readonly SuiteFile[] Files = [.. SuiteFile.LoadAll()];

    [TestCaseSource(nameof(Files))]
    public void BrokenCode_IsSurvived(SuiteFile file)
    {
        var tokens = CSharpSyntaxTree.ParseText(file.Text, Snippet.Language).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        for (var seed = 0; seed < Variants; seed++)
        {
            var broken = Break(file.Text, tokens, new Random(seed));
            try
            {
                Analysis.Run(file.WithText(broken), file.Policy);
            }
            catch (Exception failure) when (failure is not AssertionException)
            {
                Assert.Fail($"seed {seed}: {failure}\n{broken}");
            }
        }
    }

    [TestCaseSource(nameof(Files))]
    public void TwoRuns_SayTheSame(SuiteFile file)
    {
        var first = Analysis.Run(file.WithText(file.Text), file.Policy).Select(Text).ToArray();
        Assert.That(Analysis.Run(file.WithText(file.Text), file.Policy).Select(Text), Is.EqualTo(first));
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic} {string.Join(' ', diagnostic.AdditionalLocations.Select(l => l.SourceSpan.ToString()))}";

    private static string Break(string text, SyntaxToken[] tokens, Random random)
    {
        var gone = new HashSet<int>();
        var count = 1 + random.Next(8);
        while (gone.Count < count) gone.Add(random.Next(tokens.Length));
        foreach (var index in gone.OrderDescending()) text = text.Remove(tokens[index].SpanStart, tokens[index].Span.Length);
        return text;
    }
}
