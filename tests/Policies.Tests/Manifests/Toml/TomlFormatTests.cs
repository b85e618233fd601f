namespace SocPolicy.Policies.Tests.Manifests.Toml;

public sealed class TomlFormatTests
{
    [TestCase("a = 1\nb.c = 'x'\nb.d = true\n", "{a: 1, b: {c: 'x', d: true}}")]
    [TestCase("[a.b]\nc = 1\n[a]\nd = 2\n", "{a: {b: {c: 1}, d: 2}}")]
    [TestCase("[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n", "{a: [{b: 1}, {b: 2, c: {d: 3}}]}")]
    [TestCase("a = [1, [2, 3],\n # c\n {b.c = 4}, ]\n", "{a: [1, [2, 3], {b: {c: 4}}]}")]
    [TestCase("\"a b\".'c.d' = \"x\\ty\\u00e9\\U0001F600\"", "{a b: {c.d: 'x\ty\u00e9😀'}}")]
    [TestCase("a = \"\"\"\nx\n  y\\\n   z\"\"\"\"\nb = '''\n\\n'''", "{a: 'x\n  yz\"', b: '\\n'}")]
    [TestCase("a = 0xFF\nb = 1_000.5e-2\nc = -inf\nd = 0o17\ne = +0\nf = 0b11", "{a: 0xFF, b: 1_000.5e-2, c: -inf, d: 0o17, e: +0, f: 0b11}")]
    [TestCase("a = 1979-05-27T07:32:00Z\nb = 1979-05-27 07:32:00.5\nc = 1979-05-27\nd = 07:32:00", "{a: '1979-05-27T07:32:00Z', b: '1979-05-27 07:32:00.5', c: '1979-05-27', d: '07:32:00'}")]
    [TestCase("1234 = 1\ntrue = 2\n\"\" = 3", "{1234: 1, true: 2, : 3}")]
    [TestCase("a.x = 1\n[a.b]\ny = 2", "{a: {x: 1, b: {y: 2}}}")]
    [TestCase("# only\r\n\r\n", "{}")]
    public void Document_IsItsTables(string content, string expected) => Assert.That(Reading.Tree("a.toml", content), Is.EqualTo(expected));

    [TestCase("a = 0xFF", 255)]
    [TestCase("a = 0o17", 15)]
    [TestCase("a = 0b101", 5)]
    [TestCase("a = 1_000.5", 1000.5)]
    [TestCase("a = 1e3", 1000)]
    public void Numbers_HaveTheirValue(string content, double expected) =>
        Assert.That(((SocPolicy.Language.Nodes.NumberNode)Reading.At(Reading.Document("a.toml", content), "a")).Number, Is.EqualTo(expected));

    [Test]
    public void Nodes_HaveTheirPlace()
    {
        var document = Reading.Document("a.toml", "[t]\nb.c = \"x\"  # d\n\n[[l]]\ne = [1]\n");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.At(document, "t").Span.Text, Is.EqualTo("[t]\nb.c = \"x\""));
            Assert.That(Reading.At(document, "t", "b").Span.Text, Is.EqualTo("b.c = \"x\""));
            Assert.That(Reading.At(document, "t", "b", "c").Span.ToString(), Is.EqualTo("a.toml(2,7)"));
            Assert.That(Reading.At(document, "l").Span.Text, Is.EqualTo("[[l]]\ne = [1]"));
        });
    }

    [TestCase("a = 1\na = 2", "a.toml(2,1): error SOC4031: The key \"a\" stands in line 1, column 1 already. Keep one of the two.")]
    [TestCase("[a]\n[a]", "a.toml(2,2): error SOC4031: The key \"a\" stands in line 1, column 2 already. Keep one of the two.")]
    [TestCase("a = {b = 1}\na.c = 2", "a.toml(2,1): error SOC4031: The key \"a\" stands in line 1, column 1 already. Keep one of the two.")]
    [TestCase("[a.b]\n[a]\nb.c = 1", "a.toml(3,1): error SOC4031: The key \"b\" stands in line 1, column 4 already. Keep one of the two.")]
    [TestCase("a = [1]\n[[a]]", "a.toml(2,3): error SOC4031: The key \"a\" stands in line 1, column 1 already. Keep one of the two.")]
    [TestCase("a.b = 1\n[a]", "a.toml(2,2): error SOC4031: The key \"a\" stands in line 1, column 1 already. Keep one of the two.")]
    [TestCase("a", "a.toml(1,1): error SOC4332: The key has no value. Write an '=' and the value behind it.")]
    [TestCase("a = ", "a.toml(1,5): error SOC4332: the end of the file stands where a value is expected. Write the value.")]
    [TestCase("a = 01", "a.toml(1,5): error SOC4332: 01 is no value. Write a number, a date, true or false, or a text in quotation marks.")]
    [TestCase("a = 1 b = 2", "a.toml(1,7): error SOC4332: 'b' stands behind the end of the value. Begin a new line, or put the text into quotation marks.")]
    [TestCase("a = \"x\ny\"", "a.toml(1,5): error SOC4332: The text that begins here is not closed in its line. Add the missing \"; begin a text of several lines with three of them.")]
    [TestCase("a = \"\\x\"", "a.toml(1,6): error SOC4332: The backslash begins no escape sequence. Use one of \\\" \\\\ \\b \\t \\n \\f \\r \\u0000 \\U00000000; write a backslash itself as \\\\.")]
    [TestCase("a = [1 2]", "a.toml(1,5): error SOC4332: The list that begins here is not closed. Add the missing ']', or a comma between its items.")]
    [TestCase("a = {b = 1,\n}", "a.toml(1,12): error SOC4332: U+000A stands where a key is expected. Write a key of letters, digits, '_' and '-', or put it into quotation marks.")]
    [TestCase("[a", "a.toml(1,1): error SOC4332: The header that begins here is not closed. Add the missing ']'.")]
    [TestCase("a = 2024-13-01", "a.toml(1,5): error SOC4332: 2024-13-01 is no value. Write a number, a date, true or false, or a text in quotation marks.")]
    public void WhatIsNoToml_IsOneError(string content, string expected) => Assert.That(Reading.Diagnostics("a.toml", content), Is.EqualTo(new[] { expected }));

    [TestCase("a = {0}", "[")]
    [TestCase("{0}x = 1", "a.")]
    [TestCase("a = {0}", "{a=")]
    public void DeepValues_AreOneError(string content, string part) =>
        Assert.That(Reading.Diagnostics("a.toml", content.Replace("{0}", string.Concat(Enumerable.Repeat(part, 100_000)), StringComparison.Ordinal)), Has.Exactly(1).Contains("error SOC4032: Values nest more than 128 deep. Flatten them, or exclude the file from the run."));
}
