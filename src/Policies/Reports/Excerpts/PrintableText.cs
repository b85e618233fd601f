using System.Globalization;
using System.Text;

namespace SocPolicy.Reports.Excerpts;

/// <summary>
/// Makes foreign text safe to print: nothing in a manifest, a file name or a policy may move the cursor, change a colour or
/// reorder the letters of a report (CVE-2021-42574).
/// </summary>
public static class PrintableText
{
    private const string Replacement = "\uFFFD";

    /// <summary>The text in one line, with each control or direction character replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) printable.Append(Of(rune));
        return printable.ToString();
    }

    /// <summary>The character, or U+FFFD for one that would not stay in its place.</summary>
    public static string Of(Rune rune) => IsUnsafe(rune) ? Replacement : rune.ToString();

    /// <summary>How many terminal columns a character takes: 0, 1 or 2 (Unicode Standard Annex 11, the ranges in common use).</summary>
    public static int WidthOf(Rune rune)
    {
        if (rune.IsAscii || IsUnsafe(rune)) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
