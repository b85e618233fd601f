using SocPolicy.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SocPolicy.Manifests.Yaml;

/// <summary>
/// The events of YamlDotNet's parser with exact places in the file. Its marks count UTF-16 code units, as ours do; what it leaves
/// out is added here: the closing bracket of a flow collection, the begin of a value behind its anchor and tag, the true end of a
/// block scalar.
/// </summary>
internal sealed class YamlEvents
{
    private readonly SourceText text;
    private readonly string content;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;
    private readonly Stack<int> open = new();
    private readonly int shift;

    public YamlEvents(SourceText text, DiagnosticBag diagnostics)
    {
        this.text = text;
        this.diagnostics = diagnostics;
        content = text.Content;
        // The parser would take a byte order mark for a part of the first key.
        shift = content.StartsWith('\uFEFF') ? 1 : 0;
        parser = new Parser(new Scanner(new StringReader(shift == 0 ? content : content[1..]), skipComments: true));
    }

    /// <summary>The event that <see cref="MoveNext"/> moved to.</summary>
    public ParsingEvent Current => parser.Current!;

    /// <summary>Where it begins, its anchor and tag included.</summary>
    public int Begin => Clamp((int)Current.Start.Index + shift);

    /// <summary>Whether the text is no YAML from here on; the bag holds the reason.</summary>
    public bool Failed { get; private set; }

    /// <summary>The end of the last scalar or collection that was asked for.</summary>
    public int LastEnd { get; private set; }

    /// <summary>Where a value that is not written would stand.</summary>
    public int EmptyPlace { private get; set; }

    /// <summary>Moves on; false at the end of the stream, and after SOC4040.</summary>
    public bool MoveNext()
    {
        if (Failed) return false;
        try
        {
            return parser.MoveNext();
        }
        // The parser throws InvalidOperationException for some unclosed brackets, and others for some hostile input.
        catch (Exception problem) when (problem is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            Failed = true;
            diagnostics.Add(new YamlError(text, shift, open).Describe(problem));
            return false;
        }
    }

    /// <summary>Ends the reading with SOC4040 at the current event.</summary>
    public void Break()
    {
        Failed = true;
        diagnostics.Add(new YamlError(text, shift, open).Describe(new YamlException(Current.Start, Current.End, "")));
    }

    /// <summary>Notes that a collection begins, for errors inside of it.</summary>
    public void Open(int start) => open.Push(start);

    /// <summary>Notes that the innermost collection ended.</summary>
    public void Close() => open.Pop();

    /// <summary>The place of an alias.</summary>
    public (int Start, int End) Range(ParsingEvent item)
    {
        LastEnd = (int)item.End.Index + shift;
        return ((int)item.Start.Index + shift, LastEnd);
    }

    /// <summary>Where the content of a node begins, behind its anchor and tag.</summary>
    public int ContentStart(NodeEvent node)
    {
        var start = (int)node.Start.Index + shift;
        var end = (int)node.End.Index + shift;
        if (node.Anchor.IsEmpty && (node.Tag.IsEmpty || (node.Tag.IsNonSpecific && content.AsSpan(start) is not ['!', ..]))) return Clamp(node is Scalar && end <= start ? EmptyPlace : start);
        if (node is Scalar) return Clamp(SkipProperties(start, end));
        // The mark of an indented list behind an anchor is its first dash, of one that is not indented the place behind it.
        return Clamp(content.AsSpan(end) is not ['-', ..] && content.AsSpan(end - 1) is ['-', ..] ? end - 1 : end);
    }

    /// <summary>Where a scalar ends: a block scalar with its last line of content.</summary>
    public int ContentEnd(Scalar scalar)
    {
        var start = ContentStart(scalar);
        var end = Clamp((int)scalar.End.Index + shift);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) end = start + TrimBlankLines(content.AsSpan(start, Math.Max(0, end - start)));
        else if (scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0) end = start;
        else if (end > start && scalar.Style == ScalarStyle.Plain) end = start + content.AsSpan(start, end - start).TrimEnd().Length;
        return MarkEnd(Math.Max(start, end));
    }

    /// <summary>Where a collection ends: with its bracket, or its last value.</summary>
    public int CollectionEnd(int start, int lastEnd)
    {
        var end = lastEnd;
        if (content.AsSpan(start) is ['{' or '[', ..])
        {
            var close = (int)Current.Start.Index + shift;
            if (content.AsSpan(Clamp(close)) is ['}' or ']', ..]) end = close + 1;
        }

        return MarkEnd(end);
    }

    /// <summary>Notes where the last value ended.</summary>
    public int MarkEnd(int end) => LastEnd = end;

    /// <summary>The place behind the next such character, when nothing but blanks is before it; else the place itself.</summary>
    public int Behind(int place, char character)
    {
        var at = place;
        while (at < content.Length && char.IsWhiteSpace(content[at])) at++;
        return at < content.Length && content[at] == character ? at + 1 : place;
    }

    private int Clamp(int offset) => Math.Clamp(offset, 0, content.Length);

    private int SkipProperties(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (content[at] is '&' or '!')
            {
                while (at < end && !char.IsWhiteSpace(content[at]) && content[at] is not (',' or '[' or ']' or '{' or '}')) at++;
            }
            else if (content[at] == '#')
            {
                while (at < end && content[at] is not ('\n' or '\r')) at++;
            }
            else if (char.IsWhiteSpace(content[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static int TrimBlankLines(ReadOnlySpan<char> block)
    {
        var end = block.Length;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            if (block[i] is '\n' or '\r') end = i;
            else if (!char.IsWhiteSpace(block[i])) break;
        }

        return end;
    }
}
