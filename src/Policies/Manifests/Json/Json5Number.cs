using System.Globalization;

namespace SocPolicy.Manifests.Json;

/// <summary>Numbers of JSON5 (spec.json5.org, section 6): a plus sign, hexadecimal digits, a point without digits on one side.</summary>
internal static class Json5Number
{
    /// <summary>The number; false for what is none, and for Infinity and NaN, which no rule can compare.</summary>
    public static bool TryParse(string text, out double number)
    {
        var unsigned = text.AsSpan().TrimStart("+-");
        var sign = text.StartsWith('-') ? -1 : 1;
        number = 0;
        if (text.Length - unsigned.Length > 1) return false;
        if (unsigned.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            if (!ulong.TryParse(unsigned[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return false;
            number = sign * (double)hex;
            return true;
        }

        if (unsigned is [] or [not (>= '0' and <= '9' or '.'), ..] or ['0', >= '0' and <= '9', ..]) return false;
        if (!double.TryParse(unsigned, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)) return false;
        number *= sign;
        return true;
    }
}
