using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;
using SocPolicy.Reports.Excerpts;

namespace SocPolicy.Policies.Tests.Reports.Excerpts;

public sealed class SourceExcerptTests
{
    private const int Wide = 80;

    [TestCase("key: [|value|]", "key: value", "     ^^^^^")]
    [TestCase("[|key|]: value\nnext: 1", "key: value", "^^^")]
    [TestCase("first: 1\r\n  [|second|]: 2\r\n", "  second: 2", "  ^^^^^^")]
    [TestCase("key: [||]value", "key: value", "     ^")]
    [TestCase("key:[||]", "key:", "    ^")]
    public void Of_Range_HasCaretsUnderIt(string marked, string line, string caret) => AssertExcerpt(marked, line, caret);

    [TestCase("a:\t[|b|]\tc", "a:  b   c", "    ^")]
    [TestCase("\t\t[|b|]", "        b", "        ^")]
    public void Of_Tabs_AreSpreadAndTheCaretAligned(string marked, string line, string caret) => AssertExcerpt(marked, line, caret);

    [TestCase("漢字: [|x|]", "漢字: x", "      ^")]
    [TestCase("e\u0301: [|😀|]", "e\u0301: 😀", "   ^^")]
    public void Of_WideAndCombiningCharacters_CaretIsAligned(string marked, string line, string caret) => AssertExcerpt(marked, line, caret);

    [Test]
    public void Of_ControlCharacters_AreReplaced() => AssertExcerpt("key: \u001b[2J[|x|]", "key: \uFFFD[2Jx", "         ^");

    [Test]
    public void Of_SeveralLines_ShowsTheFirst() => AssertExcerpt("key: [||\n  text\n  more|]", "key: |", "     ^");

    [Test]
    public void Of_BlankLine_IsNothing() => Assert.That(Excerpt("a: 1\n  [||]\nb: 2"), Is.Null);

    [Test]
    public void Of_Nowhere_IsNothing() => Assert.That(SourceExcerpt.Of(default, new SecretRanges(), Wide), Is.Null);

    [Test]
    public void Of_LongLine_IsCutAroundTheRange()
    {
        var line = Excerpt($"{new string('a', 5000)}[|here|]{new string('b', 5000)}", width: 30)!;

        Assert.That(line.Line, Is.EqualTo("...aaaaaaaaaaaaherebbbbbbbb..."));
        Assert.That(line.Caret, Is.EqualTo("               ^^^^"));
    }

    [Test]
    public void Of_RangeLongerThanTheWidth_ShowsItsBeginning()
    {
        var line = Excerpt($"abc[|{new string('x', 5000)}|]", width: 30)!;

        Assert.That(line.Line, Has.Length.LessThanOrEqualTo(30));
        Assert.That(line.Caret.Trim(), Does.Match("^\\^+$"));
    }

    [TestCase("# password: [|hunter2hunter2|]", "# password: (secret)", "            ^^^^^^^^")]
    [TestCase("RUN curl --token abcdef123 [|http|]://x", "RUN curl --token (secret) http://x", "                          ^^^^")]
    [TestCase("# was AKIAIOSFODNN7QWERTYU [|here|]", "# was (secret) here", "               ^^^^")]
    [TestCase("# Server=x; Password=abc def; [|y|]", "# Server=x; Password=(secret); y", "                               ^")]
    [TestCase("ENV [|API_KEY|]=abcdef12", "ENV API_KEY=(secret)", "    ^^^^^^^")]
    [TestCase("run: password=abcdef [|x|]", "run: password=(secret) x", "                       ^")]
    [TestCase("<Password>abcdef</Password> [|x|]", "<Password>(secret)</Password> x", "                              ^")]
    [TestCase("token: ${{ secrets.TOKEN }} [|x|]", "token: ${{ secrets.TOKEN }} x", "                            ^")]
    public void Of_SecretInALine_IsMaskedAndTheCaretAligned(string marked, string line, string caret) => AssertExcerpt(marked, line, caret);

    [Test]
    public void Of_SecretOfTheTree_IsMaskedByTheNameBesideIt()
    {
        var (text, range) = Mark("- {name: DB_PASSWORD, value: [|hunter2|]}");
        var source = new NodeSource(text, Dialect.Strict);
        var name = new TextNode("DB_PASSWORD", source, 9, 20);
        var value = new TextNode("hunter2", source, range.Start, range.End);
        var map = new MapNode([new("name", 3, 7, name), new("value", 22, 27, value)], source, 2, text.Content.Length);
        var secrets = new SecretRanges(new Manifest("yaml", text, [], [new ListNode([map], source, 0, text.Content.Length)]));

        var excerpt = SourceExcerpt.Of(range, secrets, Wide)!;

        Assert.That(excerpt.Line, Is.EqualTo("- {name: DB_PASSWORD, value: (secret)}"));
        Assert.That(excerpt.Caret, Is.EqualTo("                             ^^^^^^^^"));
    }

    [Test]
    public void Of_SecretOverSeveralLines_IsMaskedOnEach()
    {
        var (text, range) = Mark("key: |\n  -----BEGIN PRIVATE KEY-----\n  [|MIIEvQ|]IBADANBg\n");
        var source = new NodeSource(text, Dialect.Strict);
        var value = new TextNode("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n", source, 5, text.Content.Length);
        var secrets = new SecretRanges(new Manifest("yaml", text, [], [new MapNode([new("key", 0, 3, value)], source, 0, text.Content.Length)]));

        Assert.That(SourceExcerpt.Of(range, secrets, Wide)!.Line, Is.EqualTo("(secret)"));
    }

    [Test]
    public void Of_ReferenceThatTheTreeKnows_IsShown()
    {
        var (text, range) = Mark("password = [|var.password|]");
        var source = new NodeSource(text, Dialect.Strict);
        var value = new UnknownNode("var.password has no default", source, range.Start, range.End);
        var secrets = new SecretRanges(new Manifest("terraform", text, [], [new MapNode([new("password", 0, 8, value)], source, 0, text.Content.Length)]));

        Assert.That(SourceExcerpt.Of(range, secrets, Wide)!.Line, Is.EqualTo("password = var.password"));
    }

    private static void AssertExcerpt(string marked, string line, string caret)
    {
        var excerpt = Excerpt(marked)!;
        Assert.That((excerpt.Line, excerpt.Caret), Is.EqualTo((line, caret)));
    }

    private static SourceExcerpt? Excerpt(string marked, int width = Wide) => SourceExcerpt.Of(Mark(marked).Range, new SecretRanges(), width);

    private static (SourceText Text, SourceSpan Range) Mark(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var text = new SourceText("file.yaml", marked.Remove(end + 2, 2).Remove(start, 2));
        return (text, text.Span(start, end));
    }
}
