namespace SocPolicy.Schemas.Formats;

/// <summary>URIs and references, to the letter of RFC 3986: <see cref="Uri"/> mends what is wrong instead of saying so.</summary>
internal static class UriText
{
    private const string SubDelimiters = "!$&'()*+,;=";
    private const string PathCharacters = SubDelimiters + ":@";

    /// <summary>With a scheme.</summary>
    public static bool IsUri(ReadOnlySpan<char> text)
    {
        var colon = SchemeEnd(text);
        return colon > 0 && IsRest(text[(colon + 1)..]);
    }

    /// <summary>With a scheme, or relative.</summary>
    public static bool IsReference(ReadOnlySpan<char> text)
    {
        if (IsUri(text)) return true;
        var firstSegment = text.IndexOfAny('/', '?', '#') is var end and >= 0 ? text[..end] : text;
        return !firstSegment.Contains(':') && IsRest(text);
    }

    private static int SchemeEnd(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(text[0])) return -1;
        foreach (var c in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return -1;
        }

        return colon;
    }

    /// <summary>Authority, path, query and fragment.</summary>
    private static bool IsRest(ReadOnlySpan<char> text)
    {
        if (!CutOff(ref text, '#', PathCharacters + "/?") || !CutOff(ref text, '?', PathCharacters + "/?")) return false;
        if (!text.StartsWith("//", StringComparison.Ordinal)) return Holds(text, PathCharacters + "/");
        text = text[2..];
        var slash = text.IndexOf('/');
        return IsAuthority(slash < 0 ? text : text[..slash]) && (slash < 0 || Holds(text[slash..], PathCharacters + "/"));
    }

    /// <summary>Takes the part from a separator on off the text; false when that part is wrong.</summary>
    private static bool CutOff(ref ReadOnlySpan<char> text, char separator, string allowed)
    {
        var at = text.IndexOf(separator);
        if (at < 0) return true;
        var part = text[(at + 1)..];
        text = text[..at];
        return Holds(part, allowed);
    }

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!Holds(text[..at], SubDelimiters + ":")) return false;
            text = text[(at + 1)..];
        }

        if (text.Length > 0 && text[0] == '[')
        {
            var close = text.IndexOf(']');
            return close > 0 && IsLiteral(text[1..close]) && (close + 1 == text.Length || (text[close + 1] == ':' && IsPort(text[(close + 2)..])));
        }

        var colon = text.IndexOf(':');
        return colon < 0 ? Holds(text, SubDelimiters) : Holds(text[..colon], SubDelimiters) && IsPort(text[(colon + 1)..]);
    }

    /// <summary>IPv6address or IPvFuture.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('v' or 'V')) return Hosts.IsIPv6(text.ToString());
        var dot = text.IndexOf('.');
        if (dot < 2 || dot + 1 == text.Length || text[(dot + 1)..].Contains('%')) return false;
        foreach (var c in text[1..dot])
        {
            if (!char.IsAsciiHexDigit(c)) return false;
        }

        return Holds(text[(dot + 1)..], SubDelimiters + ":");
    }

    private static bool IsPort(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether it holds only unreserved characters, percent-encoded ones and those that are given.</summary>
    private static bool Holds(ReadOnlySpan<char> text, string others)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) return false;
                i += 2;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_' or '~') && !others.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
