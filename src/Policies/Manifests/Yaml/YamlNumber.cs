using System.Globalization;

namespace SocPolicy.Manifests.Yaml;

/// <summary>The forms of numbers that schemas are made of.</summary>
internal static class YamlNumber
{
    /// <summary><c>[-+]?(.5|5|5.|5.5)(e[-+]?5)?</c>: digits on one side of the point at least.</summary>
    public static bool TryDecimal(string text, out double value)
    {
        value = 0;
        var at = text.Length > 0 && text[0] is ('-' or '+') ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits == 0) return false;
        if (at < text.Length && text[at] is ('e' or 'E'))
        {
            at++;
            if (at < text.Length && text[at] is ('-' or '+')) at++;
            if (Digits(text, ref at) == 0) return false;
        }

        return at == text.Length && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Digits of a base behind a prefix: <c>0x1F</c>.</summary>
    public static bool TryPrefixed(string text, string prefix, int radix, StringComparison prefixes, out double value)
    {
        value = 0;
        if (text.Length <= prefix.Length || !text.StartsWith(prefix, prefixes)) return false;
        for (var i = prefix.Length; i < text.Length; i++)
        {
            if (!char.IsAsciiHexDigit(text[i])) return false;
            var digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10;
            if (digit >= radix) return false;
            value = (value * radix) + digit;
        }

        return true;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }
}
