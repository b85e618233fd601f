using SocPolicy.Compilation.Verification;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture(CompileRoute.InProcess)]
[TestFixture(CompileRoute.Sdk)]
internal sealed class HostileCorpusTests(string route)
{
    private IReadOnlyList<Diagnostic> byVerifier = [];
    private IReadOnlyList<Diagnostic> byCompiler = [];

    public static IEnumerable<CorpusSnippet> ForVerifier => Corpus.Hostile.Where(one => one.IsForVerifier);

    public static IEnumerable<CorpusSnippet> ForCompiler => Corpus.Hostile.Where(one => one.Id.StartsWith("CS", StringComparison.Ordinal));

    public static IEnumerable<CorpusSnippet> ForScanner => Corpus.Hostile.Where(one => one.IsForScanner || one.Id == "SOC3001");

    [OneTimeSetUp]
    public void CompileAll()
    {
        var generated = Corpus.Generate(Corpus.Hostile.Where(one => one.IsForVerifier || one.Id == "ok"));
        var (image, errors) = CompileRoute.Compile(route, generated);
        Assert.That(errors, Is.Empty);
        byVerifier = image is null ? [] : PolicyVerifier.Check(image, generated.Sources);
        if (route == CompileRoute.Sdk) byCompiler = CompileTogether(ForCompiler);
    }

    [TestCaseSource(nameof(ForVerifier))]
    public void SnippetThatCompiles_IsRefusedByVerifier(CorpusSnippet snippet) => Expect(snippet, byVerifier);

    [TestCaseSource(nameof(ForCompiler))]
    public void Snippet_IsRefusedByCompiler(CorpusSnippet snippet) =>
        Expect(snippet, route == CompileRoute.Sdk ? byCompiler : CompileRoute.Compile(route, Corpus.Generate(snippet)).Errors);

    [TestCaseSource(nameof(ForScanner))]
    public void SnippetThatLeavesItsPlace_IsRefusedBeforeCompiling(CorpusSnippet snippet)
    {
        var generated = Corpus.Generate(snippet);
        Expect(snippet, generated.Problems);
        Assert.That(generated.Problems, Has.Count.EqualTo(1));
    }

    [Test]
    public void Corpus_IsLarge()
    {
        Numbers.Print($"Hostile corpus, {route}: {Corpus.Hostile.Count} snippets, of which {ForScanner.Count()} are refused before compiling, {ForCompiler.Count()} by the compiler, {ForVerifier.Count()} by the verifier.");
        Assert.That(Corpus.Hostile, Has.Count.GreaterThanOrEqualTo(150));
    }

    /// <summary>The SDK's compiler takes a second each time, so all at once. Errors of syntax hide all others, so again without those.</summary>
    private static List<Diagnostic> CompileTogether(IEnumerable<CorpusSnippet> snippets)
    {
        var said = new List<Diagnostic>();
        var left = snippets.ToList();
        for (var before = -1; left.Count > 0 && left.Count != before;)
        {
            before = left.Count;
            var errors = CompileRoute.Compile(CompileRoute.Sdk, Corpus.Generate(left)).Errors;
            said.AddRange(errors);
            left.RemoveAll(one => errors.Any(error => error.Span.Path == one.Path));
        }

        return said;
    }

    private static void Expect(CorpusSnippet snippet, IEnumerable<Diagnostic> said)
    {
        var own = said.Where(one => one.Span.Path == snippet.Path).ToList();
        Assert.That(own, Is.Not.Empty);
        Assert.That(own.Select(one => $"{one.Id} {one.Message}"), Has.Some.StartsWith(snippet.Id).And.Some.Contains(snippet.Message));
    }
}
