using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Yaml;

public sealed class YamlReaderTests
{
    [Test]
    public void PlainScalars_FollowYaml12() =>
        Assert.That(
            Kinds("""
                [null, ~, true, FALSE, yes, on, y, 12, -1.50, 1e3, 0o17, 0x1F, 017, 1_000, .inf, .nan, 1.2.3, "1", '', 2026-01-02, 12:30]
                """),
            Is.EqualTo("null null boolean boolean text text text number number number number number number text number text text text text text text"));

    [Test]
    public void Numbers_KeepTheirText()
    {
        var number = (NumberNode)Reading.At(Reading.Document("a.yaml", "version: 1.20\n"), "version");
        Assert.That((number.Number, number.Text), Is.EqualTo((1.2, "1.20")));
    }

    [TestCase("0o17", 15)]
    [TestCase("0x1F", 31)]
    [TestCase("017", 17)]
    [TestCase("-.inf", double.NegativeInfinity)]
    [TestCase("+12.e1", 120)]
    public void Numbers_HaveTheirValue(string text, double expected) =>
        Assert.That(((NumberNode)Reading.Document("a.yaml", text)).Number, Is.EqualTo(expected));

    [Test]
    public void Scalars_SpanTheirTokens()
    {
        var root = Reading.Document("a.yaml", "a: plain text # no\r\nb: \"x\\\r\n  y\"\r\n\U0001F600: 'it''s'\r\nc: &anchor !!str  12\r\nd: two\r\n  lines\r\ne: [ \"\U0001F600\", z ]\r\n");
        Assert.That(
            ((MapNode)root).Entries.Select(entry => entry.Value.Span.Text),
            Is.EqualTo(new[] { "plain text", "\"x\\\r\n  y\"", "'it''s'", "12", "two\r\n  lines", "[ \"\U0001F600\", z ]" }));
    }

    [Test]
    public void Keys_SpanTheirTokens()
    {
        var root = (MapNode)Reading.Document("a.yaml", "a: 1\n\"b c\": 2\n&x d: 3\n? e\n: 4\n");
        Assert.That(root.Entries.Select(entry => root.Source.Text.Span(entry.KeyStart, entry.KeyEnd).Text), Is.EqualTo(new[] { "a", "\"b c\"", "d", "e" }));
    }

    [TestCase("a: |\n  one\n  two\nb: 1\n", "|\n  one\n  two", "one\ntwo\n")]
    [TestCase("a: >-\r\n  one\r\n  two\r\n\r\n\r\nb: 1\r\n", ">-\r\n  one\r\n  two", "one two")]
    [TestCase("a: |+\n  one  \n\n\nb: 1\n", "|+\n  one  ", "one  \n\n\n")]
    [TestCase("a: |2\n   one\n# no\nb: 1\n", "|2\n   one", " one\n")]
    [TestCase("a: | # why\n  one", "| # why\n  one", "one")]
    [TestCase("a: |\nb: 1\n", "|", "")]
    public void BlockScalars_SpanFromTheirSignToTheLastLineOfContent(string content, string span, string text)
    {
        var node = (TextNode)Reading.At(Reading.Document("a.yaml", content), "a");
        Assert.That((node.Span.Text, node.Text), Is.EqualTo((span, text)));
    }

    [Test]
    public void Collections_SpanFromTheirFirstToTheirLastCharacter()
    {
        var root = Reading.Document("a.yaml", "a:\n- x\n- y: 1\n  z: [1, {b: 2}, c: 3]\nd: !!map\n  e: 1 # no\n\nf: { g }\n");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.At(root, "a").Span.Text, Is.EqualTo("- x\n- y: 1\n  z: [1, {b: 2}, c: 3]"));
            Assert.That(Reading.At(root, "a", 1).Span.Text, Is.EqualTo("y: 1\n  z: [1, {b: 2}, c: 3]"));
            Assert.That(Reading.At(root, "a", 1, "z").Span.Text, Is.EqualTo("[1, {b: 2}, c: 3]"));
            Assert.That(Reading.At(root, "a", 1, "z", 1).Span.Text, Is.EqualTo("{b: 2}"));
            Assert.That(Reading.At(root, "a", 1, "z", 2).Span.Text, Is.EqualTo("c: 3"));
            Assert.That(Reading.At(root, "d").Span.Text, Is.EqualTo("e: 1"));
            Assert.That(Reading.At(root, "f").Span.Text, Is.EqualTo("{ g }"));
            Assert.That(root.Span.Text, Does.StartWith("a:\n").And.EndsWith("f: { g }"));
        });
    }

    [Test]
    public void MissingValues_StandBehindTheirColonOrDash()
    {
        var root = Reading.Document("a.yaml", "a:\nb :   # why\nc:\n  -\n  - {d: , e}\n");
        Assert.That(
            Reading.All(root).OfType<NullNode>().Select(node => (node.Span.StartLine, node.Span.StartColumn, node.Span.Text)),
            Is.EqualTo(new[] { (1, 3, ""), (2, 4, ""), (4, 4, ""), (5, 8, ""), (5, 12, "") }));
    }

    [Test]
    public void ByteOrderMark_IsNoPartOfTheFirstKey()
    {
        var root = (MapNode)Reading.Document("a.yaml", "\uFEFFa: [1]\n");
        Assert.That((root.Entries[0].Key, root.Entries[0].KeyStart, root.Entries[0].Value.Span.Text), Is.EqualTo(("a", 1, "[1]")));
    }

    [Test]
    public void Aliases_ShareTheNodeOfTheirAnchor()
    {
        var root = Reading.Document("a.yaml", "a: &x {b: 1}\nc: *x\nd: &k e\n*k : 2\n");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.At(root, "c"), Is.SameAs(Reading.At(root, "a")));
            Assert.That(Reading.Show(root), Is.EqualTo("{a: {b: 1}, c: {b: 1}, d: 'e', e: 2}"));
        });
    }

    [Test]
    public void MergeKeys_GiveWayToOwnAndEarlierEntries() =>
        Assert.That(
            Reading.Tree("a.yaml", "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  <<: [*x, *y]\n  a: 3\nt: {\"<<\": 1}\n"),
            Is.EqualTo("{x: {a: 1, b: 1}, y: {b: 2, c: 2}, z: {a: 3, b: 1, c: 2}, t: {<<: 1}}"));

    [Test]
    public void OwnTags_AreUnknown() =>
        Assert.That(Reading.Tree("a.yaml", "a: !Ref bucket\nb: !Sub [x]\nc: ! 12\nd: !!int \"7\"\n"), Is.EqualTo("{a: <the tag !Ref is not evaluated>, b: <the tag !Sub is not evaluated>, c: '12', d: 7}"));

    [Test]
    public void Documents_AreResources()
    {
        var manifest = Reading.Of("a.yaml", "# one\n---\n# nothing\n---\nb: 1\n---\n- c\n...\n");
        Assert.That(
            manifest.Resources.Select(resource => (resource.Address, resource.Header.ToString(), resource.Header.Text)),
            Is.EqualTo(new[] { ("a.yaml#2", "a.yaml(5,1)", "b"), ("a.yaml#3", "a.yaml(7,1)", "- c") }));
    }

    [TestCase("a:\n\tb: 1\n", "a.yaml(2,1): error SOC4040: A tab is used for indentation. Indent with spaces.")]
    [TestCase("a: 1\n b: 2\n", "a.yaml(2,3): error SOC4040: A ':' is not expected here. Indent the key like the others of its map, or put a text with ': ' in quotes.")]
    [TestCase("a:\n    b: 1\n  c: 2\n", "a.yaml(3,3): error SOC4040: The indentation fits no line before. Indent the line like the others of its map or list.")]
    [TestCase("a: \"x\nb: 2\n", "a.yaml(1,4): error SOC4040: The text that begins here is not closed. Add the missing \" at its end, or indent its further lines.")]
    [TestCase("a: 'x\n", "a.yaml(1,4): error SOC4040: The text that begins here is not closed. Add the missing ' at its end, or indent its further lines.")]
    [TestCase("a: \"\\q\"\n", "a.yaml(1,4): error SOC4040: A text in double quotation marks holds an unknown escape sequence. Write a backslash as \\\\, or use single quotation marks.")]
    [TestCase("a: @x\n", "a.yaml(1,4): error SOC4040: '@' cannot begin an unquoted value. Put the value in quotes.")]
    [TestCase("a: [1, 2\nb: 3\n", "a.yaml(1,4): error SOC4040: The list that begins here is not closed, or holds a wrong character. Add the missing ',' or ']', or put texts with brackets in quotes.")]
    [TestCase("a: {b: 1\nc: 3\n", "a.yaml(1,4): error SOC4040: The map that begins here is not closed, or holds a wrong character. Add the missing ',' or '}', or put texts with braces in quotes.")]
    [TestCase("a: *nope\n", "a.yaml(1,4): error SOC4041: The alias *nope stands for no anchor before it. Define &nope first, or put the text in quotes.")]
    [TestCase("a: &x [*x]\n", "a.yaml(1,8): error SOC4041: The alias *x stands for no anchor before it. Define &x first, or put the text in quotes.")]
    [TestCase("? [a]\n: 1\n", "a.yaml(1,3): error SOC4043: A key is a list, a map or an alias of one. Write a plain key; put a text that begins with '{', '[' or '*' in quotes.")]
    [TestCase("a: 1\nb:\n  <<: 2\n", "a.yaml(3,3): error SOC4044: '<<' merges what is no map. Give it an alias of a map, or a list of such aliases; put the key in quotes if it is a text.")]
    [TestCase("a: !!int x\n", "a.yaml(1,10): error SOC4045: \"x\" is no value of the type !!int. Correct the value, or remove the tag.")]
    [TestCase("a: 1\nb: 2\na: 3\n", "a.yaml(3,1): error SOC4031: The key \"a\" stands in line 1, column 1 already. Keep one of the two.")]
    [TestCase("%YAML 3.0\n---\na: 1\n", "a.yaml(1,1): error SOC4040: A line that begins with '%' is no directive of YAML 1.1 or 1.2. Remove it, or put a text that begins with '%' in quotes.")]
    [TestCase("a: |\n     \n  x\n", "a.yaml(3,1): error SOC4040: The lines of a '|' or '>' text are not indented alike. Indent them all, deeper than the key, blank lines not more than the first.")]
    [TestCase("a: &x &y b\n", "a.yaml(1,7): error SOC4040: An anchor or alias has no valid name. Use letters, digits, '-' and '_' behind '&' or '*', or put a text in quotes.")]
    public void WhatIsNoYaml_IsOneError(string content, string expected) =>
        Assert.That(Reading.Diagnostics("a.yaml", content), Is.EqualTo(new[] { expected }));

    [Test]
    public void DocumentsBeforeAnError_AreRead() =>
        Assert.That(Reading.Of("a.yaml", "a: 1\n---\nb: 2\n---\nc: [\n").Documents.Select(Reading.Show), Is.EqualTo(new[] { "{a: 1}", "{b: 2}" }));

    [TestCase("[", 129)]
    [TestCase("{a: ", 513)]
    [TestCase("- ", 257)]
    [CancelAfter(10_000)]
    public void HundredThousandLevels_AreOneError(string opening, int column) =>
        Assert.That(
            Reading.Diagnostics("a.yaml", string.Concat(Enumerable.Repeat(opening, 100_000))),
            Is.EqualTo(new[] { $"a.yaml(1,{column}): error SOC4032: Values nest more than 128 deep. Flatten them, or exclude the file from the run." }));

    [Test]
    public void AliasesInsideOfAnchors_AreBounded() =>
        Assert.That(
            Reading.Diagnostics("a.yaml", "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"),
            Is.EqualTo(new[] { "a.yaml(5,26): error SOC4042: With *d the aliases stand for more than 100000 values. Write the document with fewer aliases inside of anchors." }));

    [Test]
    public void LevelsBehindAliases_Count()
    {
        var content = "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 200).Select(number => $"a{number}: &a{number} [*a{number - 1}]\n"));
        Assert.That(
            Reading.Diagnostics("a.yaml", content),
            Is.EqualTo(new[] { "a.yaml(128,14): error SOC4032: Values nest more than 128 deep. Flatten them, or exclude the file from the run." }));
    }

    [Test]
    public void Templates_AreOneWarning() =>
        Assert.That(
            Reading.Diagnostics("a.yaml", "a: 1\nb: {{ .Values.b }}\nc: {{ .Values.c }}\n"),
            Is.EqualTo(new[] { "a.yaml(2,4): warning SOC4050: The file is a template, which is not evaluable as it stands. Render it, with helm template for example, and check the result." }));

    [Test]
    public void QuotedBraces_AreNoTemplate() =>
        Assert.That(
            Reading.Diagnostics("a.yaml", "a: \"{{ $labels.x }}\"\nb: @x\n"),
            Is.EqualTo(new[] { "a.yaml(2,4): error SOC4040: '@' cannot begin an unquoted value. Put the value in quotes." }));

    private static string Kinds(string content) =>
        string.Join(' ', ((ListNode)Reading.Document("a.yaml", content)).Items.Select(node => node.GetType().Name[..^"Node".Length].ToLowerInvariant()));
}
