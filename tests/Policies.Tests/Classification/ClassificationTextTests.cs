using SocPolicy.Classification;
using SocPolicy.Diagnostics;

namespace SocPolicy.Policies.Tests.Classification;

internal sealed class ClassificationTextTests
{
    private static readonly SourceText First = new("a.yaml", "one\ntwo\nthree\n", "/repo/a.yaml");

    [Test]
    public void Entries_AreSortedByFileAndPlace()
    {
        var second = new SourceText("b.yaml", "one\n", "/repo/b.yaml");
        var text = ClassificationText.Write(
            [
                new(ClassificationSubject.Sink, "Shop.Journal.Write", "log", second.Span(0, 1)) { Parameters = ["text", "more"] },
                new(ClassificationSubject.Sink, "Shop.Fax.Send", "url", First.Span(5, 6)),
                new(ClassificationSubject.Symbol, "Shop.Customer.Remark", "personal", First.Span(0, 1)),
            ],
            []);
        Assert.That(text, Is.EqualTo("socpolicy-classification 1\nfile /repo/a.yaml\n1,1 symbol Shop.Customer.Remark personal\n2,2 sink Shop.Fax.Send * url\nfile /repo/b.yaml\n1,1 sink Shop.Journal.Write text,more log\n"));
    }

    [Test]
    public void Error_IsALineOfItsOwn() =>
        Assert.That(
            ClassificationText.Write([], [new Diagnostic("SOC2025", DiagnosticSeverity.Error, First.Span(4, 5), "Class \"a\nb\" is not known. Use one of: none.")]),
            Is.EqualTo("socpolicy-classification 1\nfile /repo/a.yaml\n2,1 error Class \"a?b\" is not known. Use one of: none.\n"));

    [TestCase('\n')]
    [TestCase('\u0085')]
    [TestCase('\u2028')]
    public void FileName_BeginsNoLine(char separator)
    {
        var source = new SourceText("a.yaml", "one", $"/repo/a{separator}1,1 name email none.yaml");
        var text = ClassificationText.Write([new(ClassificationSubject.Type, "Shop.Dossier", "personal", source.Span(0, 1))], []);
        Assert.That(text, Is.EqualTo("socpolicy-classification 1\nfile /repo/a?1,1 name email none.yaml\n1,1 type Shop.Dossier personal\n"));
    }
}
