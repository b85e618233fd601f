using System.Globalization;
using System.Text;

namespace SocPolicy.Schemas.Patterns;

/// <summary>
/// Translates a regular expression of ECMA-262 (with the flag <c>u</c>, as JSON Schema recommends) to .NET: <c>$</c> is the very
/// end, <c>\d \w \s</c> are ECMA's, characters outside the basic plane are one character. <c>\b</c> stays .NET's, and
/// <c>\p{...}</c> takes general categories, within the basic plane.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly string source;
    private readonly StringBuilder result = new();
    private int at;

    private EcmaPattern(string source) => this.source = source;

    /// <summary>The .NET pattern; null when it is none of ECMA-262, or not one that can be translated, with the reason.</summary>
    public static string? Translate(string source, out string? problem)
    {
        var translation = new EcmaPattern(source);
        problem = translation.Run();
        return problem is null ? translation.result.ToString() : null;
    }

    private string? Run()
    {
        while (at < source.Length)
        {
            var problem = source[at] switch
            {
                '$' => Replace(@"\z"),
                '.' => Replace(CodePointSet.LineTerminators.Complement().ToPattern()),
                '\\' => TranslateEscape(),
                '[' => TranslateClass(),
                '(' => TranslateGroup(),
                _ => CopyCharacter(),
            };
            if (problem is not null) return problem;
        }

        return null;
    }

    private string? Replace(string text)
    {
        result.Append(text);
        at++;
        return null;
    }

    private string? CopyCharacter()
    {
        if (char.IsHighSurrogate(source[at]) && at + 1 < source.Length && char.IsLowSurrogate(source[at + 1]))
        {
            result.Append(CodePointSet.Literal(char.ConvertToUtf32(source[at], source[at + 1])));
            at += 2;
            return null;
        }

        result.Append(source[at++]);
        return null;
    }

    private string? TranslateGroup()
    {
        var start = at++;
        result.Append('(');
        if (at >= source.Length || source[at] != '?') return null;
        var rest = source.AsSpan(at);
        foreach (var lead in (ReadOnlySpan<string>)["?:", "?=", "?!", "?<=", "?<!"])
        {
            if (!rest.StartsWith(lead, StringComparison.Ordinal)) continue;
            result.Append(lead);
            at += lead.Length;
            return null;
        }

        var close = rest.IndexOf('>');
        if (rest.Length < 4 || rest[1] != '<' || close < 3 || !IsName(rest[2..close])) return $"'{Around(start)}' is no group that ECMA-262 knows";
        result.Append(rest[..(close + 1)]);
        at += close + 1;
        return null;
    }

    private string? TranslateEscape()
    {
        var start = at;
        if (at + 1 >= source.Length) return "it ends with a backslash";
        var letter = source[at + 1];
        if (letter is 'b' or 'B')
        {
            result.Append('\\').Append(letter);
            at += 2;
            return null;
        }

        if (letter is >= '1' and <= '9')
        {
            // In parentheses, so that a digit behind it stays a digit of its own.
            at++;
            while (at < source.Length && char.IsAsciiDigit(source[at])) at++;
            result.Append("(?:").Append(source, start, at - start).Append(')');
            return null;
        }

        if (letter == 'k')
        {
            var close = source.IndexOf('>', at);
            if (close < at + 4 || source[at + 2] != '<' || !IsName(source.AsSpan(at + 3, close - at - 3))) return $"'{Around(start)}' is no reference to a group";
            result.Append(source, at, close + 1 - at);
            at = close + 1;
            return null;
        }

        var reader = new EscapeReader(source, at);
        var problem = reader.Read();
        if (problem is not null) return problem;
        at = reader.At;
        result.Append(reader.Set?.ToPattern() ?? (reader.Category is { } category ? CharacterClass.Category(category, reader.IsNegated) : CodePointSet.Literal(reader.Point)));
        return null;
    }

    private string? TranslateClass()
    {
        var reader = new CharacterClass(source, at);
        var problem = reader.Read();
        if (problem is not null) return problem;
        result.Append(reader.ToPattern());
        at = reader.At;
        return null;
    }

    private string Around(int start) => source.Substring(start, Math.Min(6, source.Length - start));

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || char.IsAsciiDigit(name[0])) return false;
        foreach (var c in name)
        {
            if (c is not ('_' or '$') && CharUnicodeInfo.GetUnicodeCategory(c) > UnicodeCategory.DecimalDigitNumber) return false;
        }

        return true;
    }
}
