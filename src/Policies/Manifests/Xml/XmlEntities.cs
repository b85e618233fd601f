using System.Globalization;
using System.Text;
using System.Xml;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Xml;

/// <summary>Replaces the five entities that XML has by itself, and characters by number. There are no others without a document type.</summary>
internal static class XmlEntities
{
    private const int LongestReference = 12;

    /// <summary>The text of a range; null after SOC4322.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Offset of the range.</param>
    /// <param name="end">Offset after it.</param>
    /// <param name="isAttribute">Whether it is an attribute's value: then a line break is a blank.</param>
    /// <param name="diagnostics">Takes the error.</param>
    public static string? Decode(SourceText text, int start, int end, bool isAttribute, DiagnosticBag diagnostics)
    {
        var written = text.Content.AsSpan(start, end - start);
        if (Invalid(written) is var bad and >= 0)
        {
            diagnostics.Error("SOC4322", text.Span(start + bad, start + bad + 1), $"The control character {Printable.Code(written[bad])} may not stand in XML. Remove it.");
            return null;
        }

        if (written.IndexOfAny('&', '\r') < 0 && (!isAttribute || written.IndexOfAny('\n', '\t') < 0)) return written.ToString();
        var decoded = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            var character = written[at];
            if (character == '&')
            {
                var length = written[at..Math.Min(written.Length, at + LongestReference)].IndexOf(';');
                if (length < 0 || !Append(written.Slice(at + 1, length - 1), decoded))
                {
                    diagnostics.Error("SOC4322", text.Span(start + at, start + at + (length < 0 ? 1 : length + 1)), length < 0
                        ? "A '&' stands in the text by itself. Write it as &amp;."
                        : $"The entity {Printable.Shorten(written.Slice(at, length + 1).ToString())} is not known. Use one of &lt; &gt; &amp; &quot; &apos;, or a character's number as in &#233;.");
                    return null;
                }

                at += length;
            }
            else if (character == '\r')
            {
                if (at + 1 < written.Length && written[at + 1] == '\n') at++;
                decoded.Append(isAttribute ? ' ' : '\n');
            }
            else
            {
                decoded.Append(isAttribute && (character is '\n' or '\t') ? ' ' : character);
            }
        }

        return decoded.ToString();
    }

    private static int Invalid(ReadOnlySpan<char> written)
    {
        for (var i = 0; i < written.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(written[i]) && !char.IsSurrogate(written[i])) return i;
        }

        return -1;
    }

    private static bool Append(ReadOnlySpan<char> name, StringBuilder decoded)
    {
        if (name.Length > 1 && name[0] == '#') return AppendCode(name[1..], decoded);
        var character = name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            _ => '\0',
        };
        if (character == '\0') return false;
        decoded.Append(character);
        return true;
    }

    private static bool AppendCode(ReadOnlySpan<char> digits, StringBuilder decoded)
    {
        var isHex = digits[0] == 'x';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(isHex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code) || !Rune.TryCreate(code, out var rune)) return false;
        if (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) return false;
        decoded.Append(rune.ToString());
        return true;
    }
}
