using System.Globalization;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// Cuts tokens outside of texts. The parser asks for one token at a time and reads the inside of texts itself, since only it
/// knows where a template sequence ends.
/// </summary>
internal static class HclLexer
{
    /// <summary>The token at or behind an offset; blanks and comments are skipped, line breaks are tokens.</summary>
    public static HclToken Next(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            switch (c)
            {
                case ' ' or '\t':
                    at++;
                    continue;
                case '\n':
                    return new(HclTokenKind.Newline, at, at + 1);
                case '\r' when Peek(text, at + 1) == '\n':
                    return new(HclTokenKind.Newline, at, at + 2);
                case '#':
                case '/' when Peek(text, at + 1) == '/':
                    at = EndOfLine(text, at);
                    continue;
                case '/' when Peek(text, at + 1) == '*':
                    var close = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                    if (close < 0) return new(HclTokenKind.Invalid, at, text.Length);
                    at = close + 2;
                    continue;
                default:
                    return Cut(text, at, c);
            }
        }

        return new(HclTokenKind.EndOfFile, text.Length, text.Length);
    }

    public static bool StartsIdentifier(string text, int at)
    {
        if (at >= text.Length) return false;
        var c = text[at];
        if (c < 128) return char.IsAsciiLetter(c) || c == '_';
        return Category(text, at) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
    }

    /// <summary>Offset after the identifier that begins here.</summary>
    public static int EndOfIdentifier(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c < 128)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) break;
                at++;
            }
            else
            {
                if (!Continues(text, at)) break;
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
            }
        }

        return at;
    }

    /// <summary>Offset of the line break that ends this line, or of the end of the text.</summary>
    public static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0) return text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static HclToken Cut(string text, int at, char c)
    {
        if (char.IsAsciiDigit(c)) return new(HclTokenKind.Number, at, EndOfNumber(text, at));
        if (StartsIdentifier(text, at)) return new(HclTokenKind.Identifier, at, EndOfIdentifier(text, at));
        var next = Peek(text, at + 1);
        return (c, next) switch
        {
            ('"', _) => One(HclTokenKind.Quote),
            ('<', '<') => Heredoc(text, at),
            ('{', _) => One(HclTokenKind.OpenBrace),
            ('}', _) => One(HclTokenKind.CloseBrace),
            ('[', _) => One(HclTokenKind.OpenBracket),
            (']', _) => One(HclTokenKind.CloseBracket),
            ('(', _) => One(HclTokenKind.OpenParenthesis),
            (')', _) => One(HclTokenKind.CloseParenthesis),
            (',', _) => One(HclTokenKind.Comma),
            ('.', '.') when Peek(text, at + 2) == '.' => new(HclTokenKind.Ellipsis, at, at + 3),
            ('.', _) => One(HclTokenKind.Dot),
            (':', ':') => Two(HclTokenKind.DoubleColon),
            (':', _) => One(HclTokenKind.Colon),
            ('?', _) => One(HclTokenKind.Question),
            ('=', '=') => Two(HclTokenKind.Equal),
            ('=', '>') => Two(HclTokenKind.Arrow),
            ('=', _) => One(HclTokenKind.Assign),
            ('!', '=') => Two(HclTokenKind.NotEqual),
            ('!', _) => One(HclTokenKind.Not),
            ('<', '=') => Two(HclTokenKind.LessOrEqual),
            ('<', _) => One(HclTokenKind.Less),
            ('>', '=') => Two(HclTokenKind.GreaterOrEqual),
            ('>', _) => One(HclTokenKind.Greater),
            ('&', '&') => Two(HclTokenKind.And),
            ('|', '|') => Two(HclTokenKind.Or),
            ('+', _) => One(HclTokenKind.Plus),
            ('-', _) => One(HclTokenKind.Minus),
            ('*', _) => One(HclTokenKind.Star),
            ('/', _) => One(HclTokenKind.Slash),
            ('%', _) => One(HclTokenKind.Percent),
            ('~', _) => One(HclTokenKind.Tilde),
            _ => new(HclTokenKind.Invalid, at, at + (char.IsSurrogatePair(text, at) ? 2 : 1)),
        };

        HclToken One(HclTokenKind kind) => new(kind, at, at + 1);
        HclToken Two(HclTokenKind kind) => new(kind, at, at + 2);
    }

    private static HclToken Heredoc(string text, int at)
    {
        var name = at + 2;
        if (Peek(text, name) == '-') name++;
        var invalid = new HclToken(HclTokenKind.Invalid, at, at + 2);
        if (!StartsIdentifier(text, name)) return invalid;
        var end = EndOfIdentifier(text, name);
        if (Peek(text, end) == '\r') end++;
        return Peek(text, end) == '\n' ? new(HclTokenKind.Heredoc, at, end + 1) : invalid;
    }

    private static int EndOfNumber(string text, int at)
    {
        at = Digits(text, at);
        if (Peek(text, at) == '.' && char.IsAsciiDigit(Peek(text, at + 1))) at = Digits(text, at + 1);
        if (Peek(text, at) is not ('e' or 'E')) return at;
        var exponent = at + 1;
        if (Peek(text, exponent) is '+' or '-') exponent++;
        return char.IsAsciiDigit(Peek(text, exponent)) ? Digits(text, exponent) : at;
    }

    private static int Digits(string text, int at)
    {
        while (char.IsAsciiDigit(Peek(text, at))) at++;
        return at;
    }

    private static char Peek(string text, int at) => at < text.Length ? text[at] : '\0';

    private static bool Continues(string text, int at) =>
        StartsIdentifier(text, at)
        || Category(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    private static UnicodeCategory Category(string text, int at) =>
        char.IsSurrogatePair(text, at) ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text, at)) : CharUnicodeInfo.GetUnicodeCategory(text[at]);
}
