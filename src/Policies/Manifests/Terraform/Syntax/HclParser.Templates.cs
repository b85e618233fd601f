using System.Globalization;
using System.Text;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Syntax;

// Templates: the inside of quotes and heredocs, character by character.
internal sealed partial class HclParser
{
    private Expression? ParseQuoted()
    {
        var open = token;
        var items = new List<TemplateItem>();
        var at = open.End;
        var trims = false;
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] is '\n' or '\r') break;
            if (AtSequence(at))
            {
                if (ReadSequence(items, ref at, ref trims) is false) return null;
            }
            else if (!ReadQuotedLiteral(items, ref at, ref trims))
            {
                return null;
            }
        }

        if (at >= text.Length || text[at] != '"')
        {
            Error(open, "The text is not closed on its line. Close it with a quote, or use a heredoc (<<EOT) for several lines.");
            Jump(at);
            return null;
        }

        Jump(at + 1);
        return Assemble(items, isHeredoc: false, open.Start, at + 1);
    }

    private Expression? ParseHeredoc()
    {
        var open = token;
        var marker = Marker(open);
        var items = new List<TemplateItem>();
        var at = open.End;
        var trims = false;
        var lineStart = true;
        while (at < text.Length)
        {
            if (lineStart && EndsHeredoc(at, marker) is { } end)
            {
                if (text[open.Start + 2] == '-') HeredocIndentation.Remove(items);
                Jump(end);
                return Assemble(items, isHeredoc: true, open.Start, end);
            }

            lineStart = false;
            if (AtSequence(at))
            {
                if (ReadSequence(items, ref at, ref trims) is false) return null;
                continue;
            }

            var start = at;
            at = EndOfHeredocLiteral(at, out lineStart);
            AddLiteral(items, Unescape(start, at), start, at, ref trims);
        }

        Error(open, $"The heredoc is not closed before the end of the file. Write {marker} on a line of its own.");
        Jump(text.Length);
        return null;
    }

    private Expression? ParseBareTemplate(int whole, int wholeEnd, int quote)
    {
        var items = new List<TemplateItem>();
        var (start, end) = (whole + quote, wholeEnd - quote);
        var at = start;
        var trims = false;
        while (at < end)
        {
            if (AtSequence(at))
            {
                if (ReadSequence(items, ref at, ref trims) is false || at > end) return null;
                continue;
            }

            var from = at;
            while (at < end && !AtSequence(at)) at += AtEscapedSequence(at) ? 3 : 1;
            at = Math.Min(at, end);
            AddLiteral(items, Unescape(from, at), from, at, ref trims);
        }

        return Assemble(items, isHeredoc: false, whole, wholeEnd);
    }

    private string Marker(HclToken heredoc)
    {
        var start = heredoc.Start + (text[heredoc.Start + 2] == '-' ? 3 : 2);
        return text[start..HclLexer.EndOfIdentifier(text, start)];
    }

    /// <summary>Offset after the marker when this line is the end of the heredoc.</summary>
    private int? EndsHeredoc(int at, string marker)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        if (string.CompareOrdinal(text, at, marker, 0, marker.Length) != 0) return null;
        var end = at + marker.Length;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return end == text.Length || text[end] is '\n' or '\r' ? at + marker.Length : null;
    }

    private bool AtSequence(int at) => at + 1 < text.Length && text[at] is '$' or '%' && text[at + 1] == '{';

    private bool AtEscapedSequence(int at) => at + 2 < text.Length && text[at] is '$' or '%' && text[at + 1] == text[at] && text[at + 2] == '{';

    private int EndOfHeredocLiteral(int at, out bool endsLine)
    {
        while (at < text.Length && !AtSequence(at))
        {
            if (text[at] == '\n')
            {
                endsLine = true;
                return at + 1;
            }

            at += AtEscapedSequence(at) ? 3 : 1;
        }

        endsLine = false;
        return at;
    }

    private string Unescape(int start, int end)
    {
        var raw = text[start..end];
        return raw.Contains("$${", StringComparison.Ordinal) || raw.Contains("%%{", StringComparison.Ordinal)
            ? raw.Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal)
            : raw;
    }

    private bool ReadQuotedLiteral(List<TemplateItem> items, ref int at, ref bool trims)
    {
        var start = at;
        StringBuilder? built = null;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r') && !AtSequence(at))
        {
            if (AtEscapedSequence(at))
            {
                built ??= new StringBuilder(text, start, at - start, at - start + 16);
                built.Append(text, at + 1, 2);
                at += 3;
            }
            else if (text[at] == '\\')
            {
                built ??= new StringBuilder(text, start, at - start, at - start + 16);
                if (!ReadEscape(built, ref at)) return false;
            }
            else
            {
                built?.Append(text[at]);
                at++;
            }
        }

        AddLiteral(items, built?.ToString() ?? text[start..at], start, at, ref trims);
        return true;
    }

    private bool ReadEscape(StringBuilder built, ref int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (next)
        {
            case 'n' or 'r' or 't' or '"' or '\\':
                built.Append(next switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => next });
                at += 2;
                return true;
            case 'u' or 'U':
                var length = next == 'u' ? 4 : 8;
                if (at + 2 + length <= text.Length
                    && int.TryParse(text.AsSpan(at + 2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && code is >= 0 and <= 0x10FFFF)
                {
                    built.Append(code is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(code));
                    at += 2 + length;
                    return true;
                }

                break;
        }

        var end = Math.Min(text.Length, at + 2);
        Error(new(HclTokenKind.Invalid, at, end), $"{text[at..end].TrimEnd()} is no escape. Use \\n, \\r, \\t, \\\", \\\\, \\uNNNN or \\UNNNNNNNN; write \\\\ for a backslash.");
        // Behind the rest of the text, so that recovery finds the end of the line.
        Jump(EndOfQuoted(at));
        return false;
    }

    private static void AddLiteral(List<TemplateItem> items, string literal, int start, int end, ref bool trims)
    {
        if (trims)
        {
            literal = literal.TrimStart();
            trims = false;
        }

        items.Add(new() { Start = start, End = end, Literal = literal });
    }

    /// <summary><c>${ value }</c> or <c>%{ directive }</c>, with the markers that strip the blanks beside it.</summary>
    private bool ReadSequence(List<TemplateItem> items, ref int at, ref bool trims)
    {
        var start = at;
        var isDirective = text[at] == '%';
        at += 2;
        if (at < text.Length && text[at] == '~')
        {
            at++;
            if (items.Count > 0 && items[^1].Literal is { } before) items[^1].Literal = before.TrimEnd();
        }

        var saved = skipsNewlines;
        Jump(at);
        skipsNewlines = true;
        var content = isDirective ? ParseDirective() : ParseExpression() is { } value ? new TemplateItem { Start = start, End = 0, Value = value } : null;
        if (content is null) return false;
        trims = Peek().Kind == HclTokenKind.Tilde;
        if (trims) Take();
        if (Peek().Kind != HclTokenKind.CloseBrace)
        {
            Error(token, $"}} is expected, not {Show(token)}. Close the sequence; write {(isDirective ? "%%{" : "$${")} for the literal characters.");
            return false;
        }

        at = token.End;
        skipsNewlines = saved;
        items.Add(new()
        {
            Start = start,
            End = at,
            Directive = content.Directive,
            Value = content.Value,
            KeyName = content.KeyName,
            ValueName = content.ValueName,
        });
        return true;
    }

    private TemplateItem? ParseDirective()
    {
        var word = Peek();
        if (Is(word, "for"))
        {
            return ParseForHeader() is var (key, name, collection)
                ? new() { Start = word.Start, End = 0, Directive = "for", KeyName = key, ValueName = name, Value = collection }
                : null;
        }

        if (Is(word, "if"))
        {
            Take();
            return ParseExpression() is { } condition ? new() { Start = word.Start, End = 0, Directive = "if", Value = condition } : null;
        }

        if (Is(word, "else") || Is(word, "endif") || Is(word, "endfor"))
        {
            Take();
            return new() { Start = word.Start, End = 0, Directive = Text(word) };
        }

        Error(word, $"{Show(word)} is no directive. Use if, else, endif, for or endfor; write %%{{ for the literal characters.");
        return null;
    }

    private Expression? Assemble(List<TemplateItem> items, bool isHeredoc, int start, int end)
    {
        if (items is [{ Directive: null, Literal: null, Value: { } only }] && !isHeredoc) return new TemplateWrapExpression(only, source, start, end);
        var at = 0;
        var parts = AssembleParts(items, ref at, null);
        if (parts is null) return null;
        if (at == items.Count) return new TemplateExpression(parts, isHeredoc, source, start, end);
        Error("SOC4101", source.Text.Span(items[at].Start, items[at].End), $"%{{ {items[at].Directive} }} has no beginning. Remove it, or write the directive that it ends.");
        return null;
    }

    private Expression[]? AssembleParts(List<TemplateItem> items, ref int at, TemplateItem? opener)
    {
        if (depth >= MaximumDepth) return TooDeep<Expression[]>(new(HclTokenKind.Percent, items[at].Start, items[at].End));
        depth++;
        var parts = new List<Expression>();
        while (at < items.Count)
        {
            var item = items[at];
            if (item.Directive is "else" or "endif" or "endfor") break;
            at++;
            var part = item.Literal is { } literal ? new TemplateLiteral(literal, source, item.Start, item.End)
                : item.Directive is null ? item.Value
                : AssembleDirective(items, ref at, item);
            if (part is null) return null;
            if (part is not TemplateLiteral { Text.Length: 0 }) parts.Add(part);
        }

        depth--;
        if (opener is null || at < items.Count) return [.. parts];
        Error("SOC4101", source.Text.Span(opener.Start, opener.End), $"%{{ {opener.Directive} }} is not ended. Write %{{ end{opener.Directive} }}.");
        return null;
    }

    private Expression? AssembleDirective(List<TemplateItem> items, ref int at, TemplateItem opener)
    {
        if (AssemblePart(items, ref at, opener, opener.End) is not { } body) return null;
        var end = items[at];
        if (opener.Directive == "for" && end.Directive == "endfor")
        {
            at++;
            return new TemplateLoop(opener.KeyName, opener.ValueName!, opener.Value!, body, source, opener.Start, end.End);
        }

        var otherwise = new TemplateExpression([], false, source, body.End, body.End);
        if (opener.Directive == "if" && end.Directive == "else")
        {
            at++;
            if (AssemblePart(items, ref at, opener, end.End) is not { } other) return null;
            otherwise = other;
            end = items[at];
        }

        if (opener.Directive == "if" && end.Directive == "endif")
        {
            at++;
            return new TemplateConditional(opener.Value!, body, otherwise, source, opener.Start, end.End);
        }

        Error("SOC4101", source.Text.Span(end.Start, end.End), $"%{{ {end.Directive} }} does not fit %{{ {opener.Directive} }}. Write %{{ end{opener.Directive} }} first.");
        return null;
    }

    private TemplateExpression? AssemblePart(List<TemplateItem> items, ref int at, TemplateItem opener, int start) =>
        AssembleParts(items, ref at, opener) is { } parts ? new TemplateExpression(parts, false, source, start, items[at].Start) : null;
}
