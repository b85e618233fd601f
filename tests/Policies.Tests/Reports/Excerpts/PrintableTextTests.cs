using System.Text;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Policies.Tests.Reports.Excerpts;

public sealed class PrintableTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("<b>{0}</b>", "<b>{0}</b>")]
    [TestCase("größe 漢字 😀", "größe 漢字 😀")]
    [TestCase("\u001b[31mred", "\uFFFD[31mred")]
    [TestCase("bell\u0007 \u009b31m del\u007f", "bell\uFFFD \uFFFD31m del\uFFFD")]
    [TestCase("two\r\nlines\ttab", "two\uFFFD\uFFFDlines\uFFFDtab")]
    [TestCase("\u202Eevil\u2066", "\uFFFDevil\uFFFD")]
    public void Of_Text_HasNoCharacterThatActs(string text, string expected) => Assert.That(PrintableText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Of_HalfASurrogatePair_IsReplaced() => Assert.That(PrintableText.Of("half \ud83d"), Is.EqualTo("half \uFFFD"));

    [TestCase("a", 1)]
    [TestCase("ü", 1)]
    [TestCase("漢", 2)]
    [TestCase("😀", 2)]
    [TestCase("\u0301", 0)]
    [TestCase("\u001b", 1)]
    public void WidthOf_Character_IsItsColumns(string character, int width) =>
        Assert.That(PrintableText.WidthOf(Rune.GetRuneAt(character, 0)), Is.EqualTo(width));
}
