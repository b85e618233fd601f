using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Json;

/// <summary>Reads one quoted text of JSON5 (spec.json5.org, section 5): either quotation mark, more escapes, and lines that go on behind a backslash.</summary>
internal static class Json5Text
{
    /// <summary>The text's content; null after SOC4030.</summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Offset of the opening quotation mark; moved behind the closing one.</param>
    /// <param name="diagnostics">Takes the error.</param>
    public static string? Read(SourceText text, ref int at, DiagnosticBag diagnostics)
    {
        var content = text.Content;
        var start = at;
        var quote = content[at++];
        var builder = new StringBuilder();
        while (at < content.Length && content[at] is not ('\n' or '\r'))
        {
            var character = content[at++];
            if (character == quote) return builder.ToString();
            if (character != '\\') builder.Append(character);
            else if (!ReadEscape(content, ref at, builder)) break;
        }

        diagnostics.Error("SOC4030", text.Span(start, start + 1), $"The text that begins here is not closed in its line, or holds a broken escape sequence. Add the missing {quote}; write a line break as \\n.");
        return null;
    }

    private static bool ReadEscape(string content, ref int at, StringBuilder builder)
    {
        if (at == content.Length) return false;
        var escape = content[at++];
        switch (escape)
        {
            case '\r':
                if (at < content.Length && content[at] == '\n') at++;
                return true;
            case '\n' or '\u2028' or '\u2029':
                return true;
            case 'x':
                return ReadCode(content, ref at, 2, builder);
            case 'u':
                return ReadCode(content, ref at, 4, builder);
            default:
                builder.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', '0' => '\0', _ => escape });
                return true;
        }
    }

    /// <summary>Half a surrogate pair that has no other half becomes U+FFFD, so that every report can be written.</summary>
    private static bool ReadCode(string content, ref int at, int digits, StringBuilder builder)
    {
        if (!TryCode(content, at, digits, out var unit)) return false;
        at += digits;
        if (char.IsHighSurrogate(unit) && at + 6 <= content.Length && content[at] == '\\' && content[at + 1] == 'u' && TryCode(content, at + 2, 4, out var low) && char.IsLowSurrogate(low))
        {
            builder.Append(unit).Append(low);
            at += 6;
            return true;
        }

        builder.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
        return true;
    }

    private static bool TryCode(string content, int at, int digits, out char unit)
    {
        unit = '\0';
        if (at + digits > content.Length || !ushort.TryParse(content.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        unit = (char)code;
        return true;
    }
}
