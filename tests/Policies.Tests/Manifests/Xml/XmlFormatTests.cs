using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Xml;

public sealed class XmlFormatTests
{
    [TestCase("<a/>", "{a: {}}")]
    [TestCase("<a>  text &lt;&#65;&#x1F600;&amp; </a>", "{a: 'text <A😀&'}")]
    [TestCase("<a><![CDATA[ <raw> ]]></a>", "{a: '<raw>'}")]
    [TestCase("<a b='1' c=\"x&quot;y\"/>", "{a: {b: '1', c: 'x\"y'}}")]
    [TestCase("<a b='1'>t</a>", "{a: {b: '1', #text: 't'}}")]
    [TestCase("<a><b>1</b><c/><b>2</b></a>", "{a: {b: ['1', '2'], c: {}}}")]
    [TestCase("<a b='1'><b>2</b></a>", "{a: {b: ['1', '2']}}")]
    [TestCase("<?xml version='1.0'?>\n<!-- c --><!DOCTYPE a SYSTEM \"x.dtd\">\n<a xmlns='u' xmlns:p='v'><p:b/></a>\n<!-- d -->", "{a: {p:b: {}}}")]
    [TestCase("<a>one<!-- c --> two<b/>three</a>", "{a: {b: {}, #text: 'one twothree'}}")]
    [TestCase("<a b='1\r\n2'>x\r\ny</a>", "{a: {b: '1 2', #text: 'x\ny'}}")]
    public void Document_IsAttributesAndElements(string content, string expected) => Assert.That(Reading.Tree("a.xml", content), Is.EqualTo(expected));

    [TestCase("a.xml", "x", "xml")]
    [TestCase("a.config", " <a/>", "xml")]
    [TestCase("a.config", "listen = 80", null)]
    [TestCase("a.props", "key = value", null)]
    [TestCase("a.props", "<Project/>", "msbuild")]
    public void Names_SayLittleOfContent(string path, string content, string? format) =>
        Assert.That(SocPolicy.Manifests.ManifestFormats.ForFile(new(path, content))?.Name, Is.EqualTo(format));

    [Test]
    public void Nodes_HaveTheirPlace()
    {
        var document = Reading.Document("a.xml", "<a>\n  <b c = 'd e'> f </b>\n  <g> h </g>\n</a>");
        Assert.Multiple(() =>
        {
            Assert.That(Reading.At(document, "a").Span.Text, Does.StartWith("<a>").And.EndWith("</a>"));
            Assert.That(Reading.At(document, "a", "b").Span.Text, Is.EqualTo("<b c = 'd e'> f </b>"));
            Assert.That(Reading.At(document, "a", "b", "c").Span.Text, Is.EqualTo("d e"));
            Assert.That(Reading.At(document, "a", "b", "#text").Span.Text, Is.EqualTo("f"));
            Assert.That(Reading.At(document, "a", "g").Span.ToString(), Is.EqualTo("a.xml(3,7)"));
            var entry = ((MapNode)Reading.At(document, "a", "b")).Entries[0];
            Assert.That(document.Source.Text.Span(entry.KeyStart, entry.KeyEnd).Text, Is.EqualTo("c"));
        });
    }

    [TestCase("", "a.xml(1,1): error SOC4322: The file holds no element. Write the root element.")]
    [TestCase("<a>", "a.xml(1,1): error SOC4322: The element <a> is not closed. Add </a>.")]
    [TestCase("<a>\n<b></a>", "a.xml(2,4): error SOC4322: </a> stands where <b> of line 2 is to be closed. Write </b>, or open <a> before.")]
    [TestCase("</a>", "a.xml(1,1): error SOC4322: </a> closes nothing. Remove it, or open its element before.")]
    [TestCase("<a/><b/>", "a.xml(1,5): error SOC4322: The element <b> stands behind the root element. A file has one root element: remove it, or put it inside.")]
    [TestCase("x<a/>", "a.xml(1,1): error SOC4322: 'x' stands outside of the root element. Move it inside, or remove it.")]
    [TestCase("<a>a & b</a>", "a.xml(1,6): error SOC4322: A '&' stands in the text by itself. Write it as &amp;.")]
    [TestCase("<a>&nbsp;</a>", "a.xml(1,4): error SOC4322: The entity &nbsp; is not known. Use one of &lt; &gt; &amp; &quot; &apos;, or a character's number as in &#233;.")]
    [TestCase("<a>&#xD800;</a>", "a.xml(1,4): error SOC4322: The entity &#xD800; is not known. Use one of &lt; &gt; &amp; &quot; &apos;, or a character's number as in &#233;.")]
    [TestCase("<a b=1/>", "a.xml(1,6): error SOC4322: The value of the attribute b is not in quotation marks. Put it into them.")]
    [TestCase("<a b/>", "a.xml(1,4): error SOC4322: The attribute b has no value. Write one as in b=\"...\".")]
    [TestCase("<a b='1' b='2'/>", "a.xml(1,10): error SOC4322: The attribute b stands twice in its tag. Keep one of the two.")]
    [TestCase("<a b='<'/>", "a.xml(1,6): error SOC4322: A '<' stands in an attribute's value. Write it as &lt;, or close the quotation mark before it.")]
    [TestCase("<a b='1'c='2'/>", "a.xml(1,9): error SOC4322: 'c' stands in a tag without a blank before it. Put a blank between attributes.")]
    [TestCase("<a", "a.xml(1,1): error SOC4322: The tag <a is not closed. Add the missing '>'.")]
    [TestCase("<!-- a", "a.xml(1,1): error SOC4322: The comment that begins here is not closed. Add the missing '-->'.")]
    [TestCase("<a>\u0001</a>", "a.xml(1,4): error SOC4322: The control character U+0001 may not stand in XML. Remove it.")]
    [TestCase("< a/>", "a.xml(1,1): error SOC4322: U+0020 stands where an element's name is expected. Write a '<' in text as &lt;.")]
    public void WhatIsNoXml_IsOneError(string content, string expected) => Assert.That(Reading.Diagnostics("a.xml", content), Is.EqualTo(new[] { expected }));

    [TestCase("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [TestCase("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;\">]><lolz>&lol2;</lolz>")]
    [TestCase("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [TestCase("<a><!DOCTYPE b></a>")]
    public void Declarations_AreRefused(string content) =>
        Assert.That(Reading.Diagnostics("a.xml", content), Has.Exactly(1).Contains("error SOC4323: The document type has declarations of its own, which are not read: entities can grow without end."));

    [Test]
    public void DeepElements_AreOneError() =>
        Assert.That(
            Reading.Diagnostics("a.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))),
            Is.EqualTo(new[] { "a.xml(1,385): error SOC4032: Elements nest more than 128 deep. Flatten them, or exclude the file from the run." }));

    [Test]
    public void ManyAttributesAndElements_TakeLinearTime()
    {
        var attributes = string.Concat(Enumerable.Range(0, 50_000).Select(i => $" a{i}='{i}'"));
        var elements = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<e{i % 500}/>"));
        Assert.That(Reading.At(Reading.Document("a.xml", $"<a{attributes}>{elements}</a>"), "a", "a49999"), Is.InstanceOf<TextNode>());
    }
}
