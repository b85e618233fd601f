namespace SocPolicy.Paths;

/// <summary>
/// One part of a path pattern, between slashes: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, <c>[[:digit:]]</c> and <c>\</c> before a
/// character that is meant as such, as git's wildmatch.c takes them. Compared ordinally.
/// </summary>
internal sealed class WildcardSegment
{
    private readonly string pattern;
    private readonly string? literal;
    private readonly string? ending;

    /// <summary>Takes a pattern as written.</summary>
    public WildcardSegment(string pattern)
    {
        this.pattern = pattern;
        if (pattern.AsSpan().IndexOfAny("*?[\\") < 0) literal = pattern;
        else if (pattern.Length > 1 && pattern[0] == '*' && pattern.AsSpan(1).IndexOfAny("*?[\\") < 0) ending = pattern[1..];
    }

    /// <summary>The only name that it matches; null when there may be several.</summary>
    public string? Literal => literal;

    /// <summary>Whether a name without slashes is of this pattern, as a whole. Never more than quadratic, whatever the pattern.</summary>
    public bool Matches(ReadOnlySpan<char> name)
    {
        if (literal is not null) return name.SequenceEqual(literal);
        if (ending is not null) return name.EndsWith(ending, StringComparison.Ordinal);
        var (at, from) = (0, 0);
        // Where to go on when what follows the last star does not fit: one more character is the star's.
        var (star, taken) = (-1, 0);
        while (from < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                taken = from;
            }
            else if (at < pattern.Length && MatchOne(ref at, name[from]))
            {
                from++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                from = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }

    /// <summary>Matches one character, and moves behind what stands for it; leaves <paramref name="at"/> anywhere when it does not match.</summary>
    private bool MatchOne(ref int at, char character)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                return true;
            case '[':
                return CharacterSet.Matches(pattern, ref at, character);
            // A backslash at the very end escapes nothing, and matches nothing.
            case '\\' when at + 1 == pattern.Length:
                return false;
            case '\\':
                at += 2;
                return pattern[at - 1] == character;
            default:
                return pattern[at++] == character;
        }
    }
}
