namespace SocPolicy.Paths;

/// <summary>A set of characters in a path pattern: <c>[abc]</c>, <c>[!a-z]</c>, <c>[^a-z]</c>, <c>[]x]</c>, <c>[[:alpha:]_]</c>, <c>[\]]</c>.</summary>
internal static class CharacterSet
{
    /// <summary>Whether the set holds a character; <paramref name="at"/> moves from its bracket behind it. One without an end holds nothing.</summary>
    public static bool Matches(string pattern, ref int at, char character)
    {
        var i = at + 1;
        var isNegated = i < pattern.Length && pattern[i] is '!' or '^';
        if (isNegated) i++;
        var found = false;
        // A closing bracket that comes first is a member.
        for (var isFirst = true; ; isFirst = false)
        {
            if (i >= pattern.Length) return false;
            if (pattern[i] == ']' && !isFirst) break;
            if (pattern.AsSpan(i).StartsWith("[:") && pattern.IndexOf(']', i + 2) is var close and > 0 && pattern[close - 1] == ':' && close - 1 >= i + 2)
            {
                if (HoldsClass(pattern.AsSpan((i + 2)..(close - 1)), character) is not { } holds) return false;
                found |= holds;
                i = close + 1;
                continue;
            }

            if (ReadMember(pattern, ref i) is not { } low) return false;
            var high = low;
            if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                if (ReadMember(pattern, ref i) is not { } last) return false;
                high = last;
            }

            found |= character >= low && character <= high;
        }

        at = i + 1;
        return found != isNegated;
    }

    private static char? ReadMember(string pattern, ref int at)
    {
        if (pattern[at] == '\\' && ++at == pattern.Length) return null;
        return pattern[at++];
    }

    /// <summary>Whether a class of POSIX holds a character; null for a class that is not known, which makes the whole pattern match nothing.</summary>
    private static bool? HoldsClass(ReadOnlySpan<char> name, char character) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit(character),
        "alpha" => char.IsAsciiLetter(character),
        "blank" => character is ' ' or '\t',
        "cntrl" => character < ' ' || character == '\u007F',
        "digit" => char.IsAsciiDigit(character),
        "graph" => character is > ' ' and < '\u007F',
        "lower" => char.IsAsciiLetterLower(character),
        "print" => character is >= ' ' and < '\u007F',
        "punct" => character is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(character),
        "space" => character is ' ' or >= '\t' and <= '\r',
        "upper" => char.IsAsciiLetterUpper(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        _ => null,
    };
}
