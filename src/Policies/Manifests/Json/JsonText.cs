using System.Buffers;
using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Json;

/// <summary>Reads one quoted text, RFC 8259 section 7. Half a surrogate pair becomes U+FFFD, so that every report can be written.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    /// <summary>The text's content; null after SOC4030.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Offset of the opening quotation mark; moved behind the closing one.</param>
    /// <param name="diagnostics">Takes the error.</param>
    /// <param name="pool">Shares equal texts; null for none.</param>
    public static string? Read(SourceText text, ref int at, DiagnosticBag diagnostics, TextPool? pool = null)
    {
        var content = text.Content;
        var start = at++;
        var first = content.AsSpan(at).IndexOfAny(Special);
        if (first >= 0 && content[at + first] == '"')
        {
            var plain = content.AsSpan(at, first);
            at += first + 1;
            return pool is null ? plain.ToString() : pool.Get(plain);
        }

        var builder = new StringBuilder();
        while (true)
        {
            var length = content.AsSpan(at).IndexOfAny(Special);
            if (length < 0 || content[at + length] is '\n' or '\r')
            {
                diagnostics.Error("SOC4030", text.Span(start, start + 1), "The text that begins here is not closed in its line. Add the missing '\"'; write a line break as \\n.");
                return null;
            }

            builder.Append(content, at, length);
            at += length;
            switch (content[at])
            {
                case '"':
                    at++;
                    return builder.ToString();
                case '\\':
                    if (ReadEscape(text, ref at, builder, diagnostics)) continue;
                    return null;
                default:
                    diagnostics.Error("SOC4030", text.Span(at, at + 1), $"A text holds the control character {Printable.Code(content[at])}. Write it as {(content[at] == '\t' ? "\\t" : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)content[at]:x4}"))}.");
                    return null;
            }
        }
    }

    private static bool ReadEscape(SourceText text, ref int at, StringBuilder builder, DiagnosticBag diagnostics)
    {
        var content = text.Content;
        var escape = at + 1 < content.Length ? content[at + 1] : '\0';
        if (escape == 'u') return ReadCode(text, ref at, builder, diagnostics);
        var meaning = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (meaning == '\0')
        {
            diagnostics.Error("SOC4030", text.Span(at, Math.Min(at + 2, content.Length)), $"A backslash before {Printable.Quote(content, at + 1)} is no escape sequence. Use one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000; write a backslash itself as \\\\.");
            return false;
        }

        builder.Append(meaning);
        at += 2;
        return true;
    }

    private static bool ReadCode(SourceText text, ref int at, StringBuilder builder, DiagnosticBag diagnostics)
    {
        if (!TryCode(text.Content, at, out var unit))
        {
            diagnostics.Error("SOC4030", text.Span(at, Math.Min(at + 6, text.Content.Length)), "\\u is not followed by four hexadecimal digits. Write them as in \\u00e9.");
            return false;
        }

        at += 6;
        if (char.IsHighSurrogate(unit) && TryCode(text.Content, at, out var low) && char.IsLowSurrogate(low))
        {
            builder.Append(unit).Append(low);
            at += 6;
        }
        else
        {
            builder.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
        }

        return true;
    }

    private static bool TryCode(string content, int at, out char unit)
    {
        unit = '\0';
        if (at + 6 > content.Length || content[at] != '\\' || content[at + 1] != 'u') return false;
        if (!ushort.TryParse(content.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        unit = (char)code;
        return true;
    }
}
