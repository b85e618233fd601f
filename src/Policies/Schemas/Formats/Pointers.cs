namespace SocPolicy.Schemas.Formats;

/// <summary>JSON Pointers (RFC 6901) and relative ones (draft-bhutton-relative-json-pointer-00).</summary>
internal static class Pointers
{
    public static bool IsPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))) return false;
        }

        return true;
    }

    public static bool IsRelativePointer(string text)
    {
        var at = SkipNumber(text, 0);
        if (at == 0) return false;
        if (at < text.Length && text[at] is '+' or '-')
        {
            var end = SkipNumber(text, at + 1);
            if (end == at + 1) return false;
            at = end;
        }

        return text[at..] == "#" || IsPointer(text[at..]);
    }

    /// <summary>Behind a whole number without leading zeros; the same place when there is none.</summary>
    private static int SkipNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - start > 1 && text[start] == '0' ? start : end;
    }
}
