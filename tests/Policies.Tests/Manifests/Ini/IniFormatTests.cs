namespace SocPolicy.Policies.Tests.Manifests.Ini;

public sealed class IniFormatTests
{
    [TestCase("a=1\n[s]\nb : two words\n; c\n# d\n", "{a: '1', s: {b: 'two words'}}")]
    [TestCase("[s]\na=1\n[t]\n[S]\nA=2\nb=\n", "{s: {a: ['1', '2'], b: ''}, t: {}}")]
    [TestCase("a = \"x ; y\" ; c\nb='z'\n", "{a: 'x ; y', b: 'z'}")]
    [TestCase("a = false ; off\n", "{a: <false... programs differ in whether ';' begins a comment behind a value>}")]
    [TestCase("[mysqld]\nskip-networking\n", "{mysqld: {skip-networking: null}}")]
    [TestCase("[*.{cs,vb}]\ndotnet_diagnostic.CA2100.severity = error\n", "{*.{cs,vb}: {dotnet_diagnostic.CA2100.severity: 'error'}}")]
    [TestCase("s=1\n[s]\na=2\n", "{s: ['1', {a: '2'}]}")]
    [TestCase("", "{}")]
    public void File_IsItsSections(string content, string expected) => Assert.That(Reading.Tree("a.ini", content), Is.EqualTo(expected));

    [Test]
    public void Values_HaveTheirPlace()
    {
        var document = Reading.Document("a.ini", "[ s ]\r\n  key =  x y \r\n");
        Assert.That((Reading.At(document, "s", "key").Span.Text, Reading.At(document, "s", "key").Span.ToString(), Reading.At(document, "s").Span.Text), Is.EqualTo(("x y", "a.ini(2,10)", "[ s ]\r\n  key =  x y")));
    }

    [TestCase("[s\na=1", "a.ini(1,1): error SOC4331: The section's name is not closed. Write it as [name].")]
    [TestCase("=x", "a.ini(1,1): error SOC4331: The line has no key. Write it as key = value, or as a comment behind a ';'.")]
    public void WrongLines_AreErrors(string content, string expected) => Assert.That(Reading.Diagnostics("a.ini", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void ManySectionsAndKeys_TakeLinearTime() =>
        Assert.That(Reading.Tree("a.ini", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"[s{i}]\na=1\n[x]\nk{i}=1\n"))), Does.StartWith("{s0: {a: '1'}, x: {k0: '1', "));
}
