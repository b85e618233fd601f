namespace SocPolicy.Manifests.Json;

/// <summary>The grammar of a number, RFC 8259 section 6.</summary>
internal static class JsonNumber
{
    /// <summary>Whether the whole text is a number: no leading zeros, no plus sign, digits on both sides of a point.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (at < text.Length && text[at] == '-') at++;
        if (at < text.Length && text[at] == '0') at++;
        else if (!SkipDigits(text, ref at)) return false;

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (!SkipDigits(text, ref at)) return false;
        }

        if (at < text.Length && text[at] is ('e' or 'E'))
        {
            at++;
            if (at < text.Length && text[at] is ('+' or '-')) at++;
            if (!SkipDigits(text, ref at)) return false;
        }

        return at == text.Length;
    }

    private static bool SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at > start;
    }
}
