using System.Globalization;

namespace SocPolicy.Schemas.Patterns;

/// <summary>Reads one escape that stands for characters: <c>\d</c>, <c>\n</c>, <c>\u{1F432}</c>, <c>\p{L}</c>.</summary>
/// <param name="source">The pattern.</param>
/// <param name="at">The offset of the backslash.</param>
internal sealed class EscapeReader(string source, int at)
{
    /// <summary>After a reading: the offset behind the escape.</summary>
    public int At { get; private set; } = at;

    /// <summary>The character, when it stands for one.</summary>
    public int Point { get; private set; } = -1;

    /// <summary>The characters, when it stands for several.</summary>
    public CodePointSet? Set { get; private set; }

    /// <summary>The short name of a general category: <c>Lu</c>; null for other escapes.</summary>
    public string? Category { get; private set; }

    /// <summary>Whether it stands for the characters that are not of the category.</summary>
    public bool IsNegated { get; private set; }

    /// <summary>Reads it; what is wrong, or null.</summary>
    public string? Read()
    {
        var start = At;
        if (start + 1 >= source.Length) return "it ends with a backslash";
        var letter = source[start + 1];
        At += 2;
        switch (letter)
        {
            case 'd' or 'D':
                return Take(CodePointSet.Digits, letter == 'D');
            case 'w' or 'W':
                return Take(CodePointSet.WordCharacters, letter == 'W');
            case 's' or 'S':
                return Take(CodePointSet.WhiteSpace, letter == 'S');
            case 'p' or 'P':
                return ReadCategory(letter == 'P');
            case 'c':
                if (At >= source.Length || !char.IsAsciiLetter(source[At])) return @"\c takes a letter behind it";
                return Take(source[At++] % 32);
            case 'x':
                return ReadHex(2);
            case 'u':
                return ReadUnicode();
            case '0' when At >= source.Length || !char.IsAsciiDigit(source[At]):
                return Take(0);
            case 't' or 'n' or 'v' or 'f' or 'r':
                return Take("tnvfr".IndexOf(letter, StringComparison.Ordinal) switch { 0 => 9, 1 => 10, 2 => 11, 3 => 12, _ => 13 });
            default:
                // Punctuation stands for itself; ECMA-262 admits only some of it with the flag u, many schemas escape more.
                return char.IsAsciiLetterOrDigit(letter) || letter > 0x7E ? $@"\{letter} is no escape of ECMA-262" : Take(letter);
        }
    }

    private string? Take(int point)
    {
        Point = point;
        return null;
    }

    private string? Take(CodePointSet set, bool isNegated)
    {
        Set = isNegated ? set.Complement() : set;
        return null;
    }

    private string? ReadHex(int digits)
    {
        if (At + digits > source.Length || !int.TryParse(source.AsSpan(At, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point))
            return "an escape lacks hexadecimal digits";
        At += digits;
        return Take(point);
    }

    private string? ReadUnicode()
    {
        if (At < source.Length && source[At] == '{')
        {
            var close = source.IndexOf('}', At);
            var isNumber = int.TryParse(close < 0 ? "" : source.AsSpan(At + 1, close - At - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point);
            if (!isNumber || point is < 0 or > 0x10FFFF) return @"\u{...} takes the number of a character";
            At = close + 1;
            return Take(point);
        }

        if (ReadHex(4) is { } problem) return problem;
        var isPair = char.IsHighSurrogate((char)Point) && At + 6 <= source.Length && source[At] == '\\' && source[At + 1] == 'u';
        if (!isPair || !int.TryParse(source.AsSpan(At + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)) return null;
        if (!char.IsLowSurrogate((char)low)) return null;
        At += 6;
        return Take(char.ConvertToUtf32((char)Point, (char)low));
    }

    private string? ReadCategory(bool isNegated)
    {
        var close = At < source.Length && source[At] == '{' ? source.IndexOf('}', At) : -1;
        if (close < 0) return @"\p takes a category in braces behind it";
        var name = source[(At + 1)..close];
        Category = CategoryNames.Short(name);
        IsNegated = isNegated;
        At = close + 1;
        return Category is null ? $@"\p{{{name}}} is not supported here; general categories such as \p{{L}} are" : null;
    }
}
