using SocPolicy.Diagnostics;
using YamlDotNet.Core;

namespace SocPolicy.Manifests.Yaml;

/// <summary>Says in one sentence what is wrong with a text that is no YAML, where, and what to do.</summary>
/// <param name="text">The file.</param>
/// <param name="shift">What the parser's offsets lack.</param>
/// <param name="open">Where the collections begin that were open, the innermost first.</param>
internal sealed class YamlError(SourceText text, int shift, IEnumerable<int> open)
{
    private readonly string content = text.Content;

    /// <summary>The diagnostic, SOC4040.</summary>
    public Diagnostic Describe(Exception problem)
    {
        var message = problem is YamlException ? problem.Message : "";
        var start = problem is YamlException { Start.Index: var index } ? Math.Clamp((int)index + shift, 0, content.Length) : content.Length;
        var (place, sentence) = Find(message, start);
        var end = Math.Min(content.Length, place + 1);
        return new Diagnostic("SOC4040", DiagnosticSeverity.Error, text.Span(place, end), sentence);
    }

    private (int Place, string Sentence) Find(string message, int start)
    {
        if (message.Contains("tab", StringComparison.Ordinal) && FindTab(start) is { } tab)
            return (tab, "A tab is used for indentation. Indent with spaces.");
        if (message.Contains("double-quoted scalar, found wrong indentation", StringComparison.Ordinal)
            || message.Contains("quoted scalar, found unexpected", StringComparison.Ordinal))
            return (start, $"The text that begins here is not closed. Add the missing {content.AsSpan(start) switch { ['\'', ..] => "'", _ => "\"" }} at its end, or indent its further lines.");
        if (message.Contains("quoted scalar, found unknown escape", StringComparison.Ordinal))
            return (start, "A text in double quotation marks holds an unknown escape sequence. Write a backslash as \\\\, or use single quotation marks.");
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return (start, "A text in double quotation marks holds an escape sequence that is no character. Write \\x, \\u or \\U with 2, 4 or 8 hexadecimal digits, or use single quotation marks.");
        if (message.Contains("cannot start any token", StringComparison.Ordinal))
            return (start, $"{Printable.Quote(content, start)} cannot begin an unquoted value. Put the value in quotes.");
        if (FlowStart() is { } flow && (message.Length == 0 || start >= content.Length || message.Contains("flow", StringComparison.Ordinal) || message.Contains("node content", StringComparison.Ordinal)))
            return (flow, content[flow] == '['
                ? "The list that begins here is not closed, or holds a wrong character. Add the missing ',' or ']', or put texts with brackets in quotes."
                : "The map that begins here is not closed, or holds a wrong character. Add the missing ',' or '}', or put texts with braces in quotes.");
        if (message.Contains("invalid mapping", StringComparison.Ordinal))
            return (start, "A ':' is not expected here. Indent the key like the others of its map, or put a text with ': ' in quotes.");
        if (message.Contains("did not find expected key", StringComparison.Ordinal) || message.Contains("'-' indicator", StringComparison.Ordinal))
            return (start, "The indentation fits no line before. Indent the line like the others of its map or list.");
        if (message.Contains("could not find expected ':'", StringComparison.Ordinal) || message.Contains("expected <document start>", StringComparison.Ordinal) || message.Contains("expected <document end>", StringComparison.Ordinal))
            return (start, "A key or another document is expected here. Check the indentation, write 'key: value' (a key is one line of at most 1024 characters), or begin a document with '---'.");
        if (message.Contains("block scalar", StringComparison.Ordinal))
            return (start, "The lines of a '|' or '>' text are not indented alike. Indent them all, deeper than the key, blank lines not more than the first.");
        if (message.Contains("anchor or alias", StringComparison.Ordinal) || message.Contains("more than one anchor", StringComparison.Ordinal))
            return (start, "An anchor or alias has no valid name. Use letters, digits, '-' and '_' behind '&' or '*', or put a text in quotes.");
        if (message.Contains("tag", StringComparison.OrdinalIgnoreCase))
            return (start, "A tag is not well-formed. Write it as !name, or put a text that begins with '!' in quotes.");
        if (message.Contains("directive", StringComparison.Ordinal) || message.Contains("incompatible YAML", StringComparison.Ordinal))
            return (start, "A line that begins with '%' is no directive of YAML 1.1 or 1.2. Remove it, or put a text that begins with '%' in quotes.");
        return (start, "The text is no YAML from here on. Check the indentation and the quotation marks of this line and the one before.");
    }

    private int? FlowStart()
    {
        foreach (var start in open)
        {
            if (start < content.Length && content[start] is '[' or '{') return start;
        }

        return null;
    }

    /// <summary>The first tab in the indentation of a line that ends behind the place.</summary>
    private int? FindTab(int from)
    {
        for (var line = text.LineAt(from); line <= text.LineCount; line++)
        {
            var start = text.OffsetAt(line, 1);
            for (var at = start; at < content.Length && content[at] is ' ' or '\t' or '-'; at++)
            {
                if (content[at] == '\t') return at;
            }
        }

        return null;
    }
}
