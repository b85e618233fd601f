using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Env;

/// <summary>
/// Parses a file of environment variables as Docker Compose and the dotenv libraries do: <c>NAME=value</c>, <c>export</c> before it,
/// quotation marks over several lines, comments, variables of the same file. A wrong line adds SOC4330 and is left out.
/// </summary>
internal sealed class EnvParser
{
    private const int MostErrors = 10;

    private readonly NodeSource source;
    private readonly string content;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpandedText> variables = new(StringComparer.Ordinal);
    private readonly List<MapEntry> entries = [];
    private readonly EnvVariables expander;
    private int at;
    private int errors;

    private EnvParser(NodeSource source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        content = source.Text.Content;
        expander = new(variables);
    }

    /// <summary>The variables in order, each once: of several lines with one name the last counts.</summary>
    public static MapNode Parse(NodeSource source, DiagnosticBag diagnostics)
    {
        var parser = new EnvParser(source, diagnostics);
        parser.Parse();
        return new MapNode([.. parser.entries], source, 0, source.Text.Content.Length);
    }

    private void Parse()
    {
        if (content.StartsWith('\uFEFF')) at = 1;
        while (at < content.Length && errors < MostErrors)
        {
            while (at < content.Length && char.IsWhiteSpace(content[at])) at++;
            if (at >= content.Length) return;
            if (content[at] == '#') SkipLine();
            else ReadLine();
        }
    }

    private void ReadLine()
    {
        var lineStart = at;
        if (content.AsSpan(at).StartsWith("export ") || content.AsSpan(at).StartsWith("export\t"))
        {
            at += "export ".Length;
            SkipBlanks();
        }

        var start = at;
        while (at < content.Length && (char.IsAsciiLetterOrDigit(content[at]) || content[at] is '_' or '.' or '-')) at++;
        var end = at;
        SkipBlanks();
        if (end == start || char.IsAsciiDigit(content[start]) || (at < content.Length && content[at] is not ('=' or ':' or '\r' or '\n' or '#')))
        {
            Refuse(lineStart, LineEnd(lineStart), "The line sets no variable. Write it as NAME=value, or as a comment behind a '#'.");
            at = lineStart;
            SkipLine();
            return;
        }

        var name = content[start..end];
        // A name alone takes its value from where the file is used.
        if (at >= content.Length || content[at] is '\r' or '\n' or '#')
        {
            Add(name, start, end, ExpandedText.Unknown($"{Printable.Shorten(name)} has no value in the file, so that it comes from the environment"), end, end);
            SkipLine();
            return;
        }

        at++;
        SkipBlanks();
        ReadValue(name, start, end);
    }

    private void ReadValue(string name, int nameStart, int nameEnd)
    {
        var start = at;
        if (at < content.Length && content[at] is '"' or '\'' or '`')
        {
            var quote = content[at++];
            if (ReadQuoted(quote) is not { } text)
            {
                Refuse(start, start + 1, $"The quotation mark that begins here is not closed. Add the missing {quote}.");
                at = start;
                SkipLine();
                return;
            }

            Add(name, nameStart, nameEnd, quote == '"' ? expander.Expand(text) : ExpandedText.Known(text.Replace("\\$", "$", StringComparison.Ordinal)), start, at);
            SkipBlanks();
            if (at < content.Length && content[at] is not ('#' or '\r' or '\n'))
                Refuse(at, LineEnd(at), "Text stands behind the closing quotation mark. Put all of the value into the marks, or escape those inside with a backslash.");
            SkipLine();
            return;
        }

        var lineEnd = LineEnd(at);
        var end = CommentStart(start, lineEnd);
        while (end > start && content[end - 1] is ' ' or '\t') end--;
        Add(name, nameStart, nameEnd, expander.Expand(content[start..end]), start, end);
        at = lineEnd;
    }

    /// <summary>The text up to the closing mark, escapes read; a dollar keeps its backslash. Null when the mark is not there.</summary>
    private string? ReadQuoted(char quote)
    {
        var text = new StringBuilder();
        for (; at < content.Length; at++)
        {
            var character = content[at];
            if (character == quote)
            {
                at++;
                return text.ToString();
            }

            if (character == '\\' && at + 1 < content.Length && quote == '"')
            {
                at++;
                _ = content[at] switch
                {
                    'n' => text.Append('\n'),
                    'r' => text.Append('\r'),
                    't' => text.Append('\t'),
                    '"' or '\\' => text.Append(content[at]),
                    _ => text.Append('\\').Append(content[at]),
                };
            }
            else if (character == '\\' && at + 1 < content.Length && content[at + 1] == quote)
            {
                text.Append(content[++at]);
            }
            else
            {
                text.Append(character);
            }
        }

        return null;
    }

    private void Add(string name, int nameStart, int nameEnd, ExpandedText value, int start, int end)
    {
        variables[name] = value;
        var entry = new MapEntry(name, nameStart, nameEnd, value.ToNode(source, start, end));
        if (places.TryAdd(name, entries.Count)) entries.Add(entry);
        else entries[places[name]] = entry;
    }

    /// <summary>A comment needs a blank before it: <c>a#b</c> is a value.</summary>
    private int CommentStart(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (content[i] == '#' && (i == start || content[i - 1] is ' ' or '\t')) return i;
        }

        return end;
    }

    private void SkipBlanks()
    {
        while (at < content.Length && content[at] is ' ' or '\t') at++;
    }

    private int LineEnd(int from) => content.AsSpan(from).IndexOfAny('\r', '\n') is var length && length < 0 ? content.Length : from + length;

    private void SkipLine() => at = LineEnd(at);

    private void Refuse(int start, int end, string message)
    {
        errors++;
        diagnostics.Error("SOC4330", source.Text.Span(start, end), message);
    }
}
