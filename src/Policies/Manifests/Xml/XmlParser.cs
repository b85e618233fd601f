using System.Xml;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Xml;

/// <summary>
/// Parses XML 1.0 with the place of every name and value. Nothing is fetched and nothing is declared: a document type with
/// declarations of its own is refused, so that no entity can grow. Stops at the first error. No recursion: depth costs no stack.
/// </summary>
internal sealed class XmlParser
{
    private readonly SourceText text;
    private readonly string content;
    private readonly DiagnosticBag diagnostics;
    private readonly TextPool names = new();
    private readonly Stack<(XmlElement Element, XmlTextRun Run)> open = new();
    private XmlElement? root;
    private int at;
    private int count;

    private XmlParser(SourceText text, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.diagnostics = diagnostics;
        content = text.Content;
    }

    /// <summary>The root element; null after one of SOC4032, SOC4033, SOC4322 and SOC4323.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes the error.</param>
    public static XmlElement? Parse(SourceText text, DiagnosticBag diagnostics) => new XmlParser(text, diagnostics).ParseDocument();

    /// <summary>Whether the first character that is no blank is an angle bracket.</summary>
    public static bool LooksLike(SourceText text) => text.Content.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("<");

    private XmlElement? ParseDocument()
    {
        if (content.StartsWith('\uFEFF')) at = 1;
        while (at < content.Length)
        {
            var isDone = content[at] == '<' ? ReadMarkup() : ReadText();
            if (!isDone) return null;
        }

        if (open.TryPeek(out var unclosed)) return Fail(unclosed.Element.Start, unclosed.Element.HeaderEnd, $"The element <{Printable.Shorten(unclosed.Element.Name)}> is not closed. Add </{Printable.Shorten(unclosed.Element.Name)}>.");
        return root ?? Fail(at, at, "The file holds no element. Write the root element.");
    }

    private bool ReadMarkup()
    {
        var rest = content.AsSpan(at);
        if (rest.StartsWith("<!--")) return SkipTo("-->", 4, "comment");
        if (rest.StartsWith("<![CDATA[")) return ReadSection();
        if (rest.StartsWith("<?")) return SkipTo("?>", 2, "processing instruction");
        if (rest.StartsWith("<!DOCTYPE")) return SkipDocumentType();
        if (rest.StartsWith("</")) return CloseElement();
        return OpenElement();
    }

    private bool SkipTo(string end, int offset, string what)
    {
        var found = content.IndexOf(end, at + offset, StringComparison.Ordinal);
        if (found < 0) return Refuse(at, at + offset, $"The {what} that begins here is not closed. Add the missing '{end}'.");
        if (open.TryPeek(out var inside)) inside.Run.Break();
        at = found + end.Length;
        return true;
    }

    private bool ReadSection()
    {
        const int Opening = 9;
        var end = content.IndexOf("]]>", at + Opening, StringComparison.Ordinal);
        if (end < 0) return Refuse(at, at + Opening, "The CDATA section that begins here is not closed. Add the missing ']]>'.");
        if (!open.TryPeek(out var inside)) return Refuse(at, at + Opening, "Text stands outside of the root element. Move it inside, or remove it.");
        inside.Run.AddLiteral(content.AsSpan(at + Opening, end - at - Opening), at, end + 3);
        at = end + 3;
        return true;
    }

    /// <summary>A name and an address alone are passed over, since nothing is fetched.</summary>
    private bool SkipDocumentType()
    {
        var start = at;
        var quote = '\0';
        for (at += 9; at < content.Length; at++)
        {
            var character = content[at];
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'') quote = character;
            else if (character == '[') break;
            else if (character == '>' && root is null)
            {
                at++;
                return true;
            }
        }

        diagnostics.Error("SOC4323", text.Span(start, start + 9), "The document type has declarations of its own, which are not read: entities can grow without end. Write the values themselves, and remove the declarations.");
        return false;
    }

    private bool OpenElement()
    {
        var start = at;
        if (++count > ReadingLimits.MaximumNodes) return TooMany();
        if (open.Count == ReadingLimits.MaximumDepth)
        {
            diagnostics.Error("SOC4032", text.Span(start, start + 1), $"Elements nest more than {ReadingLimits.MaximumDepth} deep. Flatten them, or exclude the file from the run.");
            return false;
        }

        at++;
        if (ReadName() is not { } name) return Refuse(start, start + 1, $"{Printable.Quote(content, at)} stands where an element's name is expected. Write a '<' in text as &lt;.");
        if (open.Count == 0 && root is not null) return Refuse(start, at, $"The element <{Printable.Shorten(name)}> stands behind the root element. A file has one root element: remove it, or put it inside.");
        var element = new XmlElement { Name = name, Start = start };
        if (!ReadAttributes(element, out var isEmpty)) return false;
        element.HeaderEnd = element.TextStart = element.TextEnd = element.End = at;
        if (open.TryPeek(out var parent))
        {
            parent.Element.Children.Add(element);
            parent.Run.Break();
        }

        root ??= element;
        if (!isEmpty) open.Push((element, new XmlTextRun()));
        return true;
    }

    private bool ReadAttributes(XmlElement element, out bool isEmpty)
    {
        isEmpty = false;
        List<XmlAttribute>? attributes = null;
        HashSet<string>? seen = null;
        while (true)
        {
            var hadBlank = SkipBlanks();
            if (at >= content.Length) return Refuse(element.Start, element.NameEnd, $"The tag <{Printable.Shorten(element.Name)} is not closed. Add the missing '>'.");
            if (content[at] == '>' || (content[at] == '/' && at + 1 < content.Length && content[at + 1] == '>'))
            {
                isEmpty = content[at] == '/';
                at += isEmpty ? 2 : 1;
                element.Attributes = attributes ?? element.Attributes;
                return true;
            }

            if (!hadBlank) return Refuse(at, at + 1, $"{Printable.Quote(content, at)} stands in a tag without a blank before it. Put a blank between attributes.");
            if (ReadAttribute() is not { } attribute) return false;
            if (++count > ReadingLimits.MaximumNodes) return TooMany();
            if (!(seen ??= new(StringComparer.Ordinal)).Add(attribute.Name)) return Refuse(attribute.NameStart, attribute.NameEnd, $"The attribute {Printable.Shorten(attribute.Name)} stands twice in its tag. Keep one of the two.");
            (attributes ??= []).Add(attribute);
        }
    }

    private XmlAttribute? ReadAttribute()
    {
        var start = at;
        if (ReadName() is not { } name)
        {
            Refuse(at, at + 1, $"{Printable.Quote(content, at)} stands where an attribute's name is expected. Remove it, or close the tag before it.");
            return null;
        }

        SkipBlanks();
        if (at >= content.Length || content[at] != '=')
        {
            Refuse(start, start + name.Length, $"The attribute {Printable.Shorten(name)} has no value. Write one as in {Printable.Shorten(name)}=\"...\".");
            return null;
        }

        at++;
        SkipBlanks();
        if (at >= content.Length || content[at] is not ('"' or '\''))
        {
            Refuse(at, at + 1, $"The value of the attribute {Printable.Shorten(name)} is not in quotation marks. Put it into them.");
            return null;
        }

        var valueStart = at + 1;
        var end = content.IndexOf(content[at], valueStart);
        var bracket = end < 0 ? -1 : content.AsSpan(valueStart, end - valueStart).IndexOf('<');
        if (end < 0 || bracket >= 0)
        {
            Refuse(at, at + 1, bracket >= 0 ? "A '<' stands in an attribute's value. Write it as &lt;, or close the quotation mark before it." : "The value that begins here is not closed. Add the missing quotation mark.");
            return null;
        }

        if (XmlEntities.Decode(text, valueStart, end, isAttribute: true, diagnostics) is not { } value) return null;
        at = end + 1;
        return new XmlAttribute(name, start, value, valueStart, end);
    }

    private bool CloseElement()
    {
        var start = at;
        at += 2;
        var name = ReadName();
        SkipBlanks();
        if (name is null || at >= content.Length || content[at] != '>') return Refuse(start, Math.Max(at, start + 2), "The closing tag is not complete. Write it as </name>.");
        if (!open.TryPop(out var closed)) return Refuse(start, at + 1, $"</{Printable.Shorten(name)}> closes nothing. Remove it, or open its element before.");
        if (closed.Element.Name != name)
        {
            var place = text.Span(closed.Element.Start, closed.Element.Start);
            return Refuse(start, at + 1, $"</{Printable.Shorten(name)}> stands where <{Printable.Shorten(closed.Element.Name)}> of line {place.StartLine} is to be closed. Write </{Printable.Shorten(closed.Element.Name)}>, or open <{Printable.Shorten(name)}> before.");
        }

        at++;
        closed.Element.End = at;
        closed.Run.Finish(closed.Element);
        return true;
    }

    private bool ReadText()
    {
        var length = content.AsSpan(at).IndexOf('<');
        var end = length < 0 ? content.Length : at + length;
        if (open.TryPeek(out var inside))
        {
            if (XmlEntities.Decode(text, at, end, isAttribute: false, diagnostics) is not { } decoded) return false;
            inside.Run.Add(decoded, content, at, end);
        }
        else if (content.AsSpan(at, end - at).IndexOfAnyExcept(" \t\r\n") is var first and >= 0)
        {
            return Refuse(at + first, at + first + 1, $"{Printable.Quote(content, at + first)} stands outside of the root element. Move it inside, or remove it.");
        }

        at = end;
        return true;
    }

    private string? ReadName()
    {
        var start = at;
        while (at < content.Length && (content[at] == ':' || (at == start ? XmlConvert.IsStartNCNameChar(content[at]) : XmlConvert.IsNCNameChar(content[at])))) at++;
        return at == start ? null : names.Get(content.AsSpan(start, at - start));
    }

    private bool SkipBlanks()
    {
        var start = at;
        while (at < content.Length && content[at] is ' ' or '\t' or '\r' or '\n') at++;
        return at > start;
    }

    private bool TooMany()
    {
        diagnostics.Error("SOC4033", text.Span(at, at), $"The file holds more than {ReadingLimits.MaximumNodes} values. Split it, or exclude it from the run.");
        return false;
    }

    private bool Refuse(int start, int end, string message)
    {
        diagnostics.Error("SOC4322", text.Span(Math.Min(start, content.Length), Math.Min(end, content.Length)), message);
        return false;
    }

    private XmlElement? Fail(int start, int end, string message)
    {
        Refuse(start, end, message);
        return null;
    }
}
