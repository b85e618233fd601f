using System.Buffers;

namespace SocPolicy.Language.Secrecy;

/// <summary>
/// Finds <c>name=value</c> and <c>"name": "value"</c> inside a text, such as a connection string, a command line, a query string or
/// a whole settings file, and judges each pair by its name.
/// </summary>
internal static class SecretPairs
{
    private const int LongestName = 64;

    private const int LongestValue = 256;

    /// <summary>What a line of a file must at least hold: <c>password: str</c> is a type, not a password.</summary>
    private const int ShortestInFile = 6;

    private static readonly SearchValues<char> EndOfValue = SearchValues.Create(";&,\"' \t\r\n");

    /// <summary>Whether a pair with a secret value is in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFile">Whether it has several lines: then <c>name: value</c> on a line of its own counts as well.</param>
    public static bool IsIn(ReadOnlySpan<char> text, bool isFile)
    {
        for (var i = text.IndexOfAny('=', ':'); i >= 0;)
        {
            var name = Name(text, i, out var isQuoted, out var startsLine);
            if (name.Length > 0 && IsPair(text, i, isQuoted, startsLine && isFile) && IsSecret(name, text[(i + 1)..], text[i] == '=', isQuoted, isFile)) return true;
            var next = text[(i + 1)..].IndexOfAny('=', ':');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    /// <summary>Whether the sign separates a name from a value: no comparison, no arrow, no colon of prose or of an address.</summary>
    private static bool IsPair(ReadOnlySpan<char> text, int i, bool isQuoted, bool isLine)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        if (text[i] == '=') return next is not ('=' or '>' or '~') && (i == 0 || text[i - 1] is not ('=' or '!' or '<' or '>' or ':' or '~'));
        return next is not (':' or '/' or '=') && (isQuoted || isLine);
    }

    private static bool IsSecret(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, bool isAssignment, bool isQuotedName, bool isFile)
    {
        if (!Secrets.NamesSecret(name)) return false;
        var value = Value(rest, isAssignment, out var isQuoted);
        if (isQuotedName && !isAssignment && !isQuoted) return false;
        if (isFile && !isQuoted && (value.Length < ShortestInFile || IsCode(value) || (!isAssignment && value.Contains(' ')))) return false;
        return Secrets.IsSecretValue(name, value);
    }

    /// <summary>The name before the sign: what a variable, an option or a JSON key may be made of.</summary>
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text, int sign, out bool isQuoted, out bool startsLine)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\t' && sign - end < 8) end--;
        isQuoted = end > 0 && text[end - 1] is '"' or '\'';
        if (isQuoted) end--;
        var start = end;
        while (start > 0 && end - start < LongestName && IsNameCharacter(text[start - 1])) start--;
        var before = isQuoted && start > 0 ? start - 1 : start;
        while (before > 0 && text[before - 1] is ' ' or '\t' or '-' && start - before < LongestName) before--;
        startsLine = before == 0 || text[before - 1] == '\n';
        return text[start..end];
    }

    /// <summary>The value behind the sign: what is in quotation marks, or up to the next separator.</summary>
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> rest, bool isAssignment, out bool isQuoted)
    {
        rest = rest[..Math.Min(rest.Length, LongestValue)].TrimStart(" \t");
        isQuoted = rest.Length > 0 && rest[0] is '"' or '\'';
        if (isQuoted)
        {
            var mark = rest[0];
            rest = rest[1..];
            var close = rest.IndexOf(mark);
            return close < 0 ? rest : rest[..close];
        }

        if (isAssignment)
        {
            // A placeholder may hold blanks and separators: <your password>, ${DB_PASSWORD:-x}, {{ password }}.
            if (HarmlessValues.PlaceholderLength(rest) is var length and > 0) return rest[..length];
            var end = rest.IndexOfAny(EndOfValue);
            return end < 0 ? rest : rest[..end];
        }

        var line = rest.IndexOfAny('\r', '\n');
        if (line >= 0) rest = rest[..line];
        var comment = rest.IndexOf(" #");
        return (comment < 0 ? rest : rest[..comment]).TrimEnd(" \t,");
    }

    /// <summary>A call, an index or a block, not a value: <c>getenv("X")</c>, <c>os.environ["X"]</c>, <c>{</c>, <c>|</c>.</summary>
    private static bool IsCode(ReadOnlySpan<char> value)
    {
        if (value[0] is '{' or '[' or '(' or '|' or '>' or '*' or '&' or '!') return true;
        var end = value.IndexOfAny('(', '[');
        if (end <= 0) return false;
        foreach (var c in value[..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.')) return false;
        }

        return true;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';
}
