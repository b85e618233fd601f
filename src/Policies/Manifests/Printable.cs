using System.Globalization;

namespace SocPolicy.Manifests;

/// <summary>Shows a character of a manifest in a message, whatever it is.</summary>
internal static class Printable
{
    /// <summary><c>'x'</c>; U+0007 for what cannot be seen; "the end of the file" behind the last character.</summary>
    public static string Quote(string content, int at)
    {
        if (at >= content.Length) return "the end of the file";
        if (char.IsHighSurrogate(content[at]) && at + 1 < content.Length && char.IsLowSurrogate(content[at + 1])) return $"'{content.AsSpan(at, 2)}'";
        return char.IsControl(content[at]) || char.IsWhiteSpace(content[at]) || char.IsSurrogate(content[at]) || CharUnicodeInfo.GetUnicodeCategory(content[at]) == UnicodeCategory.Format
            ? Code(content[at])
            : $"'{content[at]}'";
    }

    /// <summary>A text for a message: one line, and not the whole of a long one.</summary>
    public static string Shorten(string text)
    {
        const int Longest = 60;
        var shown = text.Length <= Longest ? text : text[..Longest] + "...";
        return string.Concat(shown.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
    }

    /// <summary><c>U+0009</c>.</summary>
    public static string Code(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");
}
