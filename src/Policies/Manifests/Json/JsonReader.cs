using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Json;

/// <summary>Reads JSON into nodes, with what .NET's configuration takes besides: comments and trailing commas.</summary>
public sealed class JsonReader
{
    private const int MaximumDepth = 100;

    private readonly NodeSource source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private int at;

    private JsonReader(NodeSource source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        text = source.Text.Content;
    }

    /// <summary>Reads the one value of a file; null after a syntax error, which was added as SOC4020 or SOC4021.</summary>
    /// <param name="source">The file and its dialect.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Node? Read(NodeSource source, DiagnosticBag diagnostics)
    {
        var reader = new JsonReader(source, diagnostics);
        try
        {
            var value = reader.ReadValue(0);
            reader.SkipBlanks();
            if (reader.at < reader.text.Length) throw reader.Broken("the value ends before this", "Remove what follows it");
            return value;
        }
        catch (SyntaxException problem)
        {
            diagnostics.Error(problem.Id, source.Text.Span(problem.At, Math.Min(problem.At + 1, source.Text.Content.Length)), problem.Message);
            return null;
        }
    }

    private Node ReadValue(int depth)
    {
        SkipBlanks();
        if (depth > MaximumDepth) throw new SyntaxException("SOC4021", at, $"The JSON is nested more than {MaximumDepth} levels deep. Make it flatter.");
        if (at >= text.Length) throw Broken("the file ends where a value should be", "Complete it");
        var start = at;
        switch (text[at])
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                return new TextNode(ReadString(), source, start, at);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return ReadWord();
        }
    }

    private MapNode ReadObject(int depth)
    {
        var start = at++;
        var entries = new List<MapEntry>();
        var places = new Dictionary<string, int>(source.Dialect.IgnoresKeyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            if (Take('}')) return new MapNode([.. entries], source, start, at);
            if (at >= text.Length || text[at] != '"') throw Broken(at >= text.Length ? "the file ends inside of an object" : "a key in double quotes, or }, should be here", at >= text.Length ? "Close it with }" : "Put the key in double quotes");
            var keyStart = at;
            var key = ReadString();
            var keyEnd = at;
            SkipBlanks();
            if (!Take(':')) throw Broken($"a colon should follow the key \"{key}\"", "Add it");
            var value = ReadValue(depth + 1);
            if (places.TryGetValue(key, out var first))
            {
                var line = source.Text.LineAt(entries[first].KeyStart);
                diagnostics.Error("SOC4022", source.Text.Span(keyStart, keyEnd), $"Key \"{key}\" stands twice in this object, first on line {line}. Remove one of them.");
            }
            else
            {
                places.Add(key, entries.Count);
                entries.Add(new(key, keyStart, keyEnd, value));
            }

            SkipBlanks();
            if (Take(',')) continue;
            if (Take('}')) return new MapNode([.. entries], source, start, at);
            throw Broken(at >= text.Length ? "the file ends inside of an object" : "a comma or } should be here", at >= text.Length ? "Close it with }" : "Add it");
        }
    }

    private ListNode ReadArray(int depth)
    {
        var start = at++;
        var items = new List<Node>();
        while (true)
        {
            SkipBlanks();
            if (Take(']')) return new ListNode([.. items], source, start, at);
            items.Add(ReadValue(depth + 1));
            SkipBlanks();
            if (Take(',')) continue;
            if (Take(']')) return new ListNode([.. items], source, start, at);
            throw Broken(at >= text.Length ? "the file ends inside of an array" : "a comma or ] should be here", at >= text.Length ? "Close it with ]" : "Add it");
        }
    }

    private string ReadString()
    {
        var start = at++;
        var simple = text.AsSpan(at).IndexOfAny('"', '\\', '\n');
        if (simple >= 0 && text[at + simple] == '"')
        {
            var content = text.Substring(at, simple);
            at += simple + 1;
            return content;
        }

        var builder = new StringBuilder();
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            var c = text[at++];
            if (c == '"') return builder.ToString();
            builder.Append(c == '\\' ? ReadEscape() : c);
        }

        at = start;
        throw Broken("this text is not closed", "End it with a double quote on the same line");
    }

    private char ReadEscape()
    {
        var escape = at < text.Length ? text[at++] : ' ';
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                at = Math.Max(0, at - 2);
                throw Broken("this backslash begins no escape", "Write \\\\ for a backslash");
        }
    }

    private NumberNode ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '-' or '+' or '.' or 'e' or 'E')) at++;
        var written = text[start..at];
        if (double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && written[^1] != '.' && !written.StartsWith("-.", StringComparison.Ordinal))
        {
            return new NumberNode(number, written, source, start, at);
        }

        at = start;
        throw Broken($"{Shorten(written)} is no number", "Correct it, or put it in double quotes");
    }

    private Node ReadWord()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.')) at++;
        var word = text[start..at];
        switch (word)
        {
            case "true" or "false":
                return new BooleanNode(word == "true", word, source, start, at);
            case "null":
                return new NullNode(source, start, at);
            default:
                at = start;
                throw Broken(word.Length == 0 ? $"a value should be here, not {text[at]}" : $"{Shorten(word)} is no JSON value", word.Length == 0 ? "Add it" : "Put texts in double quotes");
        }
    }

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n') at++;
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '/') SkipTo("\n", includes: false);
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '*') SkipTo("*/", includes: true);
            else return;
        }
    }

    private void SkipTo(string end, bool includes)
    {
        var found = text.IndexOf(end, at + 2, StringComparison.Ordinal);
        if (found < 0 && includes) throw Broken("this comment is not closed", "End it with */");
        at = found < 0 ? text.Length : found + (includes ? end.Length : 0);
    }

    private bool Take(char wanted)
    {
        if (at >= text.Length || text[at] != wanted) return false;
        at++;
        return true;
    }

    private static string Shorten(string word) => word.Length <= 40 ? word : word[..40] + "...";

    private SyntaxException Broken(string what, string cure) => new("SOC4020", at, $"The JSON is broken: {what}. {cure}.");

    private sealed class SyntaxException(string id, int at, string message) : Exception(message)
    {
        public string Id { get; } = id;

        public int At { get; } = at;
    }
}
