namespace SocPolicy.Evaluation.Waivers;

/// <summary>Patterns of waivers. Both kinds take time in proportion to pattern times text at most.</summary>
internal static class Glob
{
    /// <summary>Whether a text fits a pattern in which <c>*</c> is any text.</summary>
    public static bool MatchesText(string pattern, string text) => Match(pattern, text, stopsAtSlash: false);

    /// <summary>
    /// Whether a path fits a glob: <c>*</c> and <c>?</c> stand for characters of one name, <c>**</c> for any number of folders.
    /// </summary>
    /// <param name="pattern">With forward slashes.</param>
    /// <param name="path">With forward slashes.</param>
    public static bool MatchesPath(string pattern, string path)
    {
        var wanted = pattern.Split('/');
        var names = path.Split('/');
        var (w, n, star, retry) = (0, 0, -1, 0);
        while (n < names.Length)
        {
            if (w < wanted.Length && wanted[w] == "**") (star, retry) = (w++, n);
            else if (w < wanted.Length && Match(wanted[w], names[n], stopsAtSlash: true)) (w, n) = (w + 1, n + 1);
            else if (star >= 0) (w, n) = (star + 1, ++retry);
            else return false;
        }

        while (w < wanted.Length && wanted[w] == "**") w++;
        return w == wanted.Length;
    }

    private static bool Match(string pattern, string text, bool stopsAtSlash)
    {
        var (p, t, star, retry) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, retry) = (p++, t);
            else if (p < pattern.Length && (pattern[p] == text[t] || (stopsAtSlash && pattern[p] == '?'))) (p, t) = (p + 1, t + 1);
            else if (star >= 0) (p, t) = (star + 1, ++retry);
            else return false;
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
