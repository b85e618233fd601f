using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Json;

/// <summary>
/// Reads JSON (RFC 8259) with what .NET's configuration files may hold as well: <c>//</c> and <c>/* */</c> comments, and a comma
/// before a closing bracket; JSON5 if asked for. Numbers keep their text. Stops at the first thing that is no JSON.
/// </summary>
internal sealed class JsonReader
{
    private readonly NodeSource source;
    private readonly string content;
    private readonly DiagnosticBag diagnostics;
    private readonly bool keepsDuplicates;
    private readonly bool isJson5;
    private readonly TextPool keys = new();
    private int at;
    private int depth;
    private int count;

    private JsonReader(NodeSource source, DiagnosticBag diagnostics, bool keepsDuplicates, bool isJson5)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.keepsDuplicates = keepsDuplicates;
        this.isJson5 = isJson5;
        content = source.Text.Content;
    }

    /// <summary>Reads a whole text. Null when it is no JSON: the bag then holds one of SOC4030, SOC4032 and SOC4033.</summary>
    /// <param name="source">The text; its dialect says whether keys ignore case.</param>
    /// <param name="diagnostics">Takes errors, and SOC4031 for every key that stands twice in its object.</param>
    /// <param name="keepsDuplicates">Whether keys may stand twice: the caller merges them by rules of its own.</param>
    /// <param name="isJson5">Whether keys may be bare, texts in single quotation marks, and numbers as in JavaScript.</param>
    public static Node? Read(NodeSource source, DiagnosticBag diagnostics, bool keepsDuplicates = false, bool isJson5 = false) =>
        new JsonReader(source, diagnostics, keepsDuplicates, isJson5).ReadDocument();

    private Node? ReadDocument()
    {
        if (content.StartsWith('\uFEFF')) at = 1;
        if (!SkipBlanks()) return null;
        if (at == content.Length) return Fail(at, at, "The file holds no value. Write one, {} at least.");
        if (ReadValue() is not { } root || !SkipBlanks()) return null;
        if (at < content.Length) return Fail(at, at + 1, $"{Shown()} stands behind the end of the document. Remove it, or check the brackets before it.");
        return root;
    }

    private Node? ReadValue()
    {
        if (++count > ReadingLimits.MaximumNodes)
        {
            diagnostics.Error("SOC4033", source.Text.Span(at, at), $"The file holds more than {ReadingLimits.MaximumNodes} values. Split it, or exclude it from the run.");
            return null;
        }

        if (at == content.Length) return Fail(at, at, "The file ends where a value is expected. Write the value, and close what is open.");
        switch (content[at])
        {
            case '{': return ReadNested(ReadMap);
            case '[': return ReadNested(ReadList);
            case '"' or '\'' when content[at] == '"' || isJson5:
                var start = at;
                return ReadText(null) is { } text ? new TextNode(text, source, start, at) : null;
            case '-' or (>= '0' and <= '9') or '+' or '.': return ReadNumber();
            default: return ReadWord();
        }
    }

    private Node? ReadNested(Func<Node?> read)
    {
        if (depth == ReadingLimits.MaximumDepth)
        {
            diagnostics.Error("SOC4032", source.Text.Span(at, at + 1), $"Values nest more than {ReadingLimits.MaximumDepth} deep. Flatten them, or exclude the file from the run.");
            return null;
        }

        depth++;
        var node = read();
        depth--;
        return node;
    }

    private MapNode? ReadMap()
    {
        var start = at++;
        var entries = new List<MapEntry>();
        var names = new KeySet(source, diagnostics);
        while (true)
        {
            if (!SkipBlanks()) return null;
            if (at < content.Length && content[at] == '}')
            {
                at++;
                return new MapNode([.. entries], source, start, at);
            }

            if (at == content.Length) return (MapNode?)Fail(start, start + 1, "The object that begins here is not closed. Add the missing '}'.");
            if (ReadEntry() is not { } entry) return null;
            if (keepsDuplicates || !names.IsDuplicate(entries, entry)) entries.Add(entry);
            if (!ReadSeparator('}')) return null;
        }
    }

    private MapEntry? ReadEntry()
    {
        if (content[at] != '"' && !(isJson5 && (content[at] == '\'' || IsIdentifier(content[at]))))
        {
            Fail(at, at + 1, $"{Shown()} stands where a key is expected. Write the key in double quotation marks.");
            return null;
        }

        var keyStart = at;
        if ((IsIdentifier(content[at]) ? ReadIdentifier() : ReadText(keys)) is not { } key) return null;
        var keyEnd = at;
        if (!SkipBlanks()) return null;
        if (at == content.Length || content[at] != ':')
        {
            Fail(keyStart, keyEnd, $"The key \"{Printable.Shorten(key)}\" has no value. Write a ':' and the value behind it.");
            return null;
        }

        at++;
        if (!SkipBlanks() || ReadValue() is not { } value) return null;
        return new MapEntry(key, keyStart, keyEnd, value);
    }

    private string? ReadText(TextPool? pool) => isJson5 ? Json5Text.Read(source.Text, ref at, diagnostics) : JsonText.Read(source.Text, ref at, diagnostics, pool);

    private string ReadIdentifier()
    {
        var start = at;
        while (at < content.Length && (IsIdentifier(content[at]) || char.IsDigit(content[at]))) at++;
        return content[start..at];
    }

    private static bool IsIdentifier(char character) => char.IsLetter(character) || character is '_' or '$';

    private ListNode? ReadList()
    {
        var start = at++;
        var items = new List<Node>();
        while (true)
        {
            if (!SkipBlanks()) return null;
            if (at < content.Length && content[at] == ']')
            {
                at++;
                return new ListNode([.. items], source, start, at);
            }

            if (at == content.Length) return (ListNode?)Fail(start, start + 1, "The list that begins here is not closed. Add the missing ']'.");
            if (ReadValue() is not { } item) return null;
            items.Add(item);
            if (!ReadSeparator(']')) return null;
        }
    }

    /// <summary>A comma, or nothing before what closes the collection or ends the file, which the caller sees to.</summary>
    private bool ReadSeparator(char close)
    {
        var end = at;
        if (!SkipBlanks()) return false;
        if (at == content.Length || content[at] == close) return true;
        if (content[at] != ',')
        {
            if (content[at] is '}' or ']') Fail(at, at + 1, $"{Shown()} closes what a '{(close == '}' ? '{' : '[')}' opened. Write '{close}' first.");
            else Fail(end, end, "A ',' is missing. Write one between two values.");
            return false;
        }

        at++;
        return true;
    }

    private Node? ReadNumber()
    {
        var start = at;
        while (at < content.Length && (char.IsAsciiLetterOrDigit(content[at]) || content[at] is '+' or '-' or '.' or '_')) at++;
        var text = content[start..at];
        if (isJson5 && Json5Number.TryParse(text, out var number)) return new NumberNode(number, text, source, start, at);
        if (!JsonNumber.IsWellFormed(text)) return Fail(start, at, $"'{Printable.Shorten(text)}' is no JSON number. Write digits as in 12, -0.5 or 1e3, or put a text in double quotation marks.");
        return new NumberNode(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text, source, start, at);
    }

    private Node? ReadWord()
    {
        var start = at;
        while (at < content.Length && (char.IsLetterOrDigit(content[at]) || content[at] is '_' or '-')) at++;
        switch (content.AsSpan(start, at - start))
        {
            case "true": return new BooleanNode(true, "true", source, start, at);
            case "false": return new BooleanNode(false, "false", source, start, at);
            case "null": return new NullNode(source, start, at);
        }

        if (at > start) return Fail(start, at, $"'{Printable.Shorten(content[start..at])}' is no JSON value. Write true, false or null in small letters, or put a text in double quotation marks.");
        return Fail(at, at + 1, $"{Shown()} cannot begin a value. Write an object, a list, a text in double quotation marks, a number, true, false or null.");
    }

    /// <summary>Skips white space and comments; false after the diagnostic for a comment that does not end.</summary>
    private bool SkipBlanks()
    {
        while (at < content.Length)
        {
            var character = content[at];
            if (character is ' ' or '\n' or '\r' or '\t' || (isJson5 && (character == '\uFEFF' || char.IsWhiteSpace(character))))
            {
                at++;
            }
            else if (character == '/' && at + 1 < content.Length && content[at + 1] == '/')
            {
                var end = content.AsSpan(at).IndexOfAny('\n', '\r');
                at = end < 0 ? content.Length : at + end;
            }
            else if (character == '/' && at + 1 < content.Length && content[at + 1] == '*')
            {
                var end = content.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    Fail(at, at + 2, "The comment that begins here is not closed. Add the missing '*/'.");
                    return false;
                }

                at = end + 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private Node? Fail(int start, int end, string message)
    {
        diagnostics.Error("SOC4030", source.Text.Span(start, Math.Min(end, content.Length)), message);
        return null;
    }

    private string Shown() => Printable.Quote(content, at);
}
