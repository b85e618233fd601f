using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Json;

public sealed class JsonReaderTests
{
    [Test]
    public void CommentsAndTrailingCommas_AreRead() =>
        Assert.That(
            Reading.Tree("a.json", """
                // first
                {
                  "a": [1, 2.50, -3e2,], /* second
                  */ "b": { "c": null, "d": true, },
                }
                // last
                """),
            Is.EqualTo("{a: [1, 2.50, -3e2], b: {c: null, d: true}}"));

    [TestCase("""{"a": "x\n\t\"\\\/\u00e9"}""", "x\n\t\"\\/\u00e9")]
    [TestCase("""{"a": "\ud83d\ude00"}""", "\U0001F600")]
    [TestCase("""{"a": "\ud83d!"}""", "\uFFFD!", Description = "half a pair")]
    [TestCase("""{"a": "\ud83d\ud83d\ude00"}""", "\uFFFD\U0001F600")]
    [TestCase("""{"a": ""}""", "")]
    public void Escapes_AreResolved(string content, string expected) =>
        Assert.That(((TextNode)Reading.At(Reading.Document("a.json", content), "a")).Text, Is.EqualTo(expected));

    [Test]
    public void Spans_CoverTokens()
    {
        var root = (MapNode)Reading.Document("a.json", "\r\n{ \"k\\u0041\" : [ \"\U0001F600\" , 1.0 ] }\r\n");
        var list = (ListNode)root.Entries[0].Value;
        Assert.Multiple(() =>
        {
            Assert.That(root.Span.Text, Is.EqualTo("{ \"k\\u0041\" : [ \"\U0001F600\" , 1.0 ] }"));
            Assert.That(root.Source.Text.Span(root.Entries[0].KeyStart, root.Entries[0].KeyEnd).Text, Is.EqualTo("\"k\\u0041\""));
            Assert.That(list.Span.Text, Is.EqualTo("[ \"\U0001F600\" , 1.0 ]"));
            Assert.That(list.Items.Select(item => item.Span.Text), Is.EqualTo(new[] { "\"\U0001F600\"", "1.0" }));
            Assert.That((list.Items[1].Span.StartLine, list.Items[1].Span.StartColumn), Is.EqualTo((2, 24)));
        });
    }

    [Test]
    public void ByteOrderMark_IsNoPartOfTheText() =>
        Assert.That(Reading.Document("a.json", "\uFEFF{}").Span.StartColumn, Is.EqualTo(2));

    [TestCase("", "a.json(1,1): error SOC4030: The file holds no value. Write one, {} at least.")]
    [TestCase("// x", "a.json(1,5): error SOC4030: The file holds no value. Write one, {} at least.")]
    [TestCase("{\"a\": 1", "a.json(1,1): error SOC4030: The object that begins here is not closed. Add the missing '}'.")]
    [TestCase("[1,\n 2", "a.json(1,1): error SOC4030: The list that begins here is not closed. Add the missing ']'.")]
    [TestCase("{\"a\": ", "a.json(1,7): error SOC4030: The file ends where a value is expected. Write the value, and close what is open.")]
    [TestCase("[1 2]", "a.json(1,3): error SOC4030: A ',' is missing. Write one between two values.")]
    [TestCase("{\"a\": [1}", "a.json(1,9): error SOC4030: '}' closes what a '[' opened. Write ']' first.")]
    [TestCase("{a: 1}", "a.json(1,2): error SOC4030: 'a' stands where a key is expected. Write the key in double quotation marks.")]
    [TestCase("{\"a\" 1}", "a.json(1,2): error SOC4030: The key \"a\" has no value. Write a ':' and the value behind it.")]
    [TestCase("{} x", "a.json(1,4): error SOC4030: 'x' stands behind the end of the document. Remove it, or check the brackets before it.")]
    [TestCase("[,]", "a.json(1,2): error SOC4030: ',' cannot begin a value. Write an object, a list, a text in double quotation marks, a number, true, false or null.")]
    [TestCase("['a']", "a.json(1,2): error SOC4030: ''' cannot begin a value. Write an object, a list, a text in double quotation marks, a number, true, false or null.")]
    [TestCase("[True]", "a.json(1,2): error SOC4030: 'True' is no JSON value. Write true, false or null in small letters, or put a text in double quotation marks.")]
    [TestCase("[012]", "a.json(1,2): error SOC4030: '012' is no JSON number. Write digits as in 12, -0.5 or 1e3, or put a text in double quotation marks.")]
    [TestCase("[.5]", "a.json(1,2): error SOC4030: '.5' is no JSON number. Write digits as in 12, -0.5 or 1e3, or put a text in double quotation marks.")]
    [TestCase("[1_0]", "a.json(1,2): error SOC4030: '1_0' is no JSON number. Write digits as in 12, -0.5 or 1e3, or put a text in double quotation marks.")]
    [TestCase("[\"a\nb\"]", "a.json(1,2): error SOC4030: The text that begins here is not closed in its line. Add the missing '\"'; write a line break as \\n.")]
    [TestCase("[\"a\tb\"]", "a.json(1,4): error SOC4030: A text holds the control character U+0009. Write it as \\t.")]
    [TestCase("[\"\\x\"]", "a.json(1,3): error SOC4030: A backslash before 'x' is no escape sequence. Use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000; write a backslash itself as \\\\.")]
    [TestCase("[\"\\u12g4\"]", "a.json(1,3): error SOC4030: \\u is not followed by four hexadecimal digits. Write them as in \\u00e9.")]
    [TestCase("[1, /* 2]", "a.json(1,5): error SOC4030: The comment that begins here is not closed. Add the missing '*/'.")]
    public void WhatIsNoJson_IsOneError(string content, string expected) =>
        Assert.That(Reading.Diagnostics("a.json", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void DuplicateKey_NamesTheFirstPlace() =>
        Assert.That(
            Reading.Diagnostics("a.json", "{\n  \"a\": 1,\n  \"A\": 2,\n  \"\\u0061\": 3\n}"),
            Is.EqualTo(new[] { "a.json(4,3): error SOC4031: The key \"a\" stands in line 2, column 3 already. Keep one of the two." }));

    [Test]
    public void DuplicateKey_InALargeObject_IsFound() =>
        Assert.That(
            Reading.Diagnostics("a.json", "{" + string.Join(", ", Enumerable.Range(0, 40).Append(20).Select(number => $"\"k{number:00}\": 1")) + "}"),
            Is.EqualTo(new[] { "a.json(1,402): error SOC4031: The key \"k20\" stands in line 1, column 202 already. Keep one of the two." }));

    [Test, CancelAfter(10_000)]
    public void HundredThousandBrackets_AreOneError([Values("[", "{\"a\":")] string opening)
    {
        var column = (128 * opening.Length) + 1;
        Assert.That(
            Reading.Diagnostics("a.json", string.Concat(Enumerable.Repeat(opening, 100_000))),
            Is.EqualTo(new[] { $"a.json(1,{column}): error SOC4032: Values nest more than 128 deep. Flatten them, or exclude the file from the run." }));
    }

    [Test]
    public void HundredTwentyEightLevels_AreRead() =>
        Assert.That(Reading.Diagnostics("a.json", new string('[', 128) + new string(']', 128)), Is.Empty);

    [Test]
    public void AMillionValues_AreTheLimit() =>
        Assert.That(
            Reading.Diagnostics("a.json", "[" + string.Concat(Enumerable.Repeat("1,", 1_000_000)) + "1]"),
            Is.EqualTo(new[] { "a.json(1,2000000): error SOC4033: The file holds more than 1000000 values. Split it, or exclude it from the run." }));

    [Test]
    public void Resource_IsTheDocument()
    {
        var resource = Reading.Of("deep/package.json", "\n{\n  \"name\": \"x\"\n}").Resources.Single();
        Assert.Multiple(() =>
        {
            Assert.That((resource.Kind, resource.Type, resource.Name, resource.Address, resource.Unit), Is.EqualTo(("json", "document", "package.json", "package.json", (string?)null)));
            Assert.That((resource.Header.ToString(), resource.Header.Text), Is.EqualTo(("deep/package.json(2,1)", "{")));
        });
    }
}
