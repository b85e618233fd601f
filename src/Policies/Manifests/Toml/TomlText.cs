using System.Globalization;
using System.Text;

namespace SocPolicy.Manifests.Toml;

/// <summary>Reads texts in quotation marks: of one line or several, with escapes or to the letter.</summary>
internal static class TomlText
{
    /// <summary>A text at its opening mark; null after an error.</summary>
    public static string? Read(TomlScanner scanner)
    {
        var quote = scanner.Current;
        var three = new string(quote, 3);
        return scanner.IsAt(three) ? ReadLines(scanner, quote, three) : ReadLine(scanner);
    }

    /// <summary>A text of one line.</summary>
    public static string? ReadLine(TomlScanner scanner)
    {
        var start = scanner.At;
        var quote = scanner.Current;
        var text = new StringBuilder();
        for (scanner.At++; !scanner.IsAtEnd && scanner.Current is not ('\n' or '\r');)
        {
            if (scanner.Current == quote)
            {
                scanner.At++;
                return text.ToString();
            }

            if (!ReadCharacter(scanner, quote, text)) return null;
        }

        scanner.Fail(start, start + 1, $"The text that begins here is not closed in its line. Add the missing {quote}; begin a text of several lines with three of them.");
        return null;
    }

    private static string? ReadLines(TomlScanner scanner, char quote, string three)
    {
        var start = scanner.At;
        scanner.At += 3;
        // The line break behind the opening marks does not count.
        _ = scanner.Take("\n") || scanner.Take("\r\n");
        var text = new StringBuilder();
        while (!scanner.IsAtEnd)
        {
            if (scanner.Take(three))
            {
                // Up to two marks more belong to the text.
                for (var more = 0; more < 2 && scanner.Current == quote && !scanner.IsAtEnd; more++) text.Append(scanner.Content[scanner.At++]);
                return text.ToString();
            }

            if (scanner.Current == '\n' || scanner.IsAt("\r\n"))
            {
                scanner.At += scanner.Current == '\n' ? 1 : 2;
                text.Append('\n');
            }
            else if (quote == '"' && scanner.Current == '\\' && IsLineEnd(scanner))
            {
                scanner.At++;
                while (!scanner.IsAtEnd && scanner.Current is ' ' or '\t' or '\n' or '\r') scanner.At++;
            }
            else if (!ReadCharacter(scanner, quote, text))
            {
                return null;
            }
        }

        scanner.Fail(start, start + 3, $"The text that begins here is not closed. Add the missing {three}.");
        return null;
    }

    private static bool IsLineEnd(TomlScanner scanner)
    {
        var at = scanner.At + 1;
        while (at < scanner.Content.Length && scanner.Content[at] is ' ' or '\t') at++;
        return at < scanner.Content.Length && (scanner.Content[at] == '\n' || (scanner.Content[at] == '\r' && at + 1 < scanner.Content.Length && scanner.Content[at + 1] == '\n'));
    }

    private static bool ReadCharacter(TomlScanner scanner, char quote, StringBuilder text)
    {
        var character = scanner.Current;
        if (character == '\\' && quote == '"') return ReadEscape(scanner, text);
        if ((character < ' ' && character != '\t') || character == '\u007F')
        {
            scanner.Fail(scanner.At, scanner.At + 1, $"A text holds the control character {Printable.Code(character)}. Write it as {string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")} in double quotation marks.");
            return false;
        }

        text.Append(character);
        scanner.At++;
        return true;
    }

    private static bool ReadEscape(TomlScanner scanner, StringBuilder text)
    {
        var start = scanner.At++;
        var escape = scanner.IsAtEnd ? '\0' : scanner.Content[scanner.At++];
        switch (escape)
        {
            case '"' or '\\':
                text.Append(escape);
                return true;
            case 'b' or 't' or 'n' or 'f' or 'r':
                text.Append(escape switch { 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', _ => '\r' });
                return true;
            case 'u' or 'U':
                var length = escape == 'u' ? 4 : 8;
                if (scanner.At + length <= scanner.Content.Length
                    && int.TryParse(scanner.Content.AsSpan(scanner.At, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                    && Rune.TryCreate(code, out var rune))
                {
                    text.Append(rune.ToString());
                    scanner.At += length;
                    return true;
                }

                break;
        }

        scanner.Fail(start, scanner.At, "The backslash begins no escape sequence. Use one of \\\" \\\\ \\b \\t \\n \\f \\r \\u0000 \\U00000000; write a backslash itself as \\\\.");
        return false;
    }
}
