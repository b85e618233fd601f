using System.Text.RegularExpressions;
using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Policies.Tests.Schemas;

internal sealed class EcmaPatternTests
{
    [TestCase("^a$", "a\n", false)]
    [TestCase(@"^\d$", "\u0663", false)]
    [TestCase(@"^[\D]$", "\u0663", true)]
    [TestCase(@"^[^\d]$", "5", false)]
    [TestCase(@"^\w$", "é", false)]
    [TestCase(@"^[\W]$", "é", true)]
    [TestCase(@"^\s$", "\uFEFF", true)]
    [TestCase(@"^\s$", "\u0085", false)]
    [TestCase("^.$", "\r", false)]
    [TestCase("^.$", "🐲", true)]
    [TestCase("^..$", "🐲", false)]
    [TestCase("^[🐲🐉]$", "🐉", true)]
    [TestCase("^[🐀-🐿]$", "🐲", true)]
    [TestCase("^[🐀-🐿]$", "😀", false)]
    [TestCase("^[^🐲]$", "🐉", true)]
    [TestCase("^[^🐲]$", "🐲", false)]
    [TestCase("^[^a]$", "🐲", true)]
    [TestCase(@"^\u{1F432}+$", "🐲🐲", true)]
    [TestCase(@"^\uD83D\uDC32+$", "🐲🐲", true)]
    [TestCase(@"^[\u{10000}-\u{10FFFF}]$", "🐲", true)]
    [TestCase(@"^\p{L}+$", "Ünïcode", true)]
    [TestCase(@"^\p{Lu}$", "a", false)]
    [TestCase(@"^\P{L}$", "1", true)]
    [TestCase(@"^[\p{L}\d_]+$", "é1_", true)]
    [TestCase(@"^[^\p{L}]$", "1", true)]
    [TestCase(@"^[^\p{L}]$", "é", false)]
    [TestCase(@"^[\P{L}x]$", "x", true)]
    [TestCase(@"^[\P{L}x]$", "y", false)]
    [TestCase(@"^\p{General_Category=Decimal_Number}$", "\u0663", true)]
    [TestCase(@"^(?<year>\d{4})-\k<year>$", "2026-2026", true)]
    [TestCase(@"^(a)\1$", "aa", true)]
    [TestCase(@"^(?!no)", "nope", false)]
    [TestCase(@"^[a\-z]+$", "-", true)]
    [TestCase(@"^[]$", "", false)]
    [TestCase(@"^[^]$", "x", true)]
    [TestCase(@"^\cJ\x41\0\/$", "\nA\0/", true)]
    public void Translation_MatchesAsEcmaScriptDoes(string pattern, string text, bool matches)
    {
        var translated = EcmaPattern.Translate(pattern, out var problem);
        Assert.That(problem, Is.Null);
        Assert.That(Regex.IsMatch(text, translated!, RegexOptions.CultureInvariant), Is.EqualTo(matches));
    }

    [TestCase(@"\Z", @"\Z is no escape of ECMA-262")]
    [TestCase(@"\a", @"\a is no escape of ECMA-262")]
    [TestCase("(?i)a", "'(?i)a' is no group that ECMA-262 knows")]
    [TestCase("(?>a)", "'(?>a)' is no group that ECMA-262 knows")]
    [TestCase("(?P<n>a)", "'(?P<n>' is no group that ECMA-262 knows")]
    [TestCase("[a", "a [ lacks its ]")]
    [TestCase("[z-a]", "a range in [...] ends before it begins")]
    [TestCase(@"[\d-z]", "a range in [...] begins with a class of characters")]
    [TestCase(@"\u{110000}", @"\u{...} takes the number of a character")]
    [TestCase(@"\p{Script=Greek}", @"\p{Script=Greek} is not supported here; general categories such as \p{L} are")]
    [TestCase(@"a\", "it ends with a backslash")]
    public void WhatIsNoEcmaScript_IsRefused(string pattern, string problem)
    {
        Assert.That(EcmaPattern.Translate(pattern, out var found), Is.Null);
        Assert.That(found, Is.EqualTo(problem));
    }
}
