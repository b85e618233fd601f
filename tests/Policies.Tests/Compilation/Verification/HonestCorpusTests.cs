using SocPolicy.Compilation.Verification;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture(CompileRoute.InProcess)]
[TestFixture(CompileRoute.Sdk)]
internal sealed class HonestCorpusTests(string route)
{
    private IReadOnlyList<Diagnostic> said = [];

    public static IEnumerable<CorpusSnippet> Snippets => Corpus.Honest;

    [OneTimeSetUp]
    public void CompileAll()
    {
        var generated = Corpus.Generate(Corpus.Honest);
        var (image, errors) = CompileRoute.Compile(route, generated);
        said = image is null ? errors : PolicyVerifier.Check(image, generated.Sources);
    }

    [TestCaseSource(nameof(Snippets))]
    public void HonestSnippet_IsAccepted(CorpusSnippet snippet) => Assert.That(said.Where(one => one.Span.Path == snippet.Path), Is.Empty);

    [Test]
    public void WholeAssembly_IsAccepted() => Assert.That(said, Is.Empty);

    [Test]
    public void Corpus_IsLarge()
    {
        Numbers.Print($"Honest corpus, {route}: {Corpus.Honest.Count} snippets accepted.");
        Assert.That(Corpus.Honest, Has.Count.GreaterThanOrEqualTo(150));
    }
}
