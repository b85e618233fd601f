using SocPolicy.Compilation.Verification;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture]
internal sealed class SnippetScannerTests
{
    [TestCase("true) || (true", 4, "SOC3001")]
    [TestCase("a[\"x\"]\n|| b]", 11, "SOC3001")]
    [TestCase("f(\"a\" /* ) */", 1, "SOC3001")]
    [TestCase("$\"{a\"", 4, "SOC3001")]
    [TestCase("a; b", 1, "SOC3001")]
    [TestCase("a\u2028#if b", 2, "SOC3001")]
    [TestCase("x is { }", 5, "SOC3013")]
    [TestCase("x is not Value v", 9, "SOC3013")]
    public void SnippetThatDoesNotStandAlone_IsRefusedAtItsPlace(string text, int at, string id)
    {
        var fault = SnippetScanner.CheckCode(text, isFunction: false);
        Assert.That((fault?.At, fault?.Id), Is.EqualTo((at, id)));
    }

    [TestCase("a.Any(x => { var y = x; return y.Exists; })")]
    [TestCase("$\"{a}{{not a hole}}{f(\"}\")}\" == b")]
    [TestCase("$$\"\"\"{{{a}}} { } \"\"\" == b")]
    [TestCase("@\"c:\\\" == b && '\"' == '\\''")]
    [TestCase("@class.Exists // )")]
    [TestCase("x is var y && 1 is > 0 and < 3")]
    public void SnippetThatStandsAlone_IsAccepted(string text) => Assert.That(SnippetScanner.CheckCode(text, isFunction: false), Is.Null);

    [TestCase('(', ')')]
    [TestCase('[', ']')]
    public void DeepBrackets_AreRefusedBeforeTheCompilerSeesThem(char open, char close) =>
        Assert.That(SnippetScanner.CheckCode(new string(open, 4000) + new string(close, 4000), isFunction: false)?.Id, Is.EqualTo("SOC3002"));

    // Each of these has taken the compiler's stack, or seconds of its time.
    [TestCase("from a in item select ", 300)]
    [TestCase("A<", 3000)]
    [TestCase("x[0].", 1500)]
    [TestCase("!", 8000)]
    [TestCase("- ", 4000)]
    [TestCase("a=>", 2500)]
    [TestCase("too long ", 4000)]
    public void RepeatedLevels_AreRefusedBeforeTheCompilerSeesThem(string level, int times) =>
        Assert.That(SnippetScanner.CheckCode(string.Concat(Enumerable.Repeat(level, times)) + "x", isFunction: false)?.Id, Is.EqualTo("SOC3002"));
}
