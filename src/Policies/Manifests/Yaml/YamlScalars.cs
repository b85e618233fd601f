using System.Globalization;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>Finds the type of a plain scalar.</summary>
internal static class YamlScalars
{
    public static Node Resolve(string text, YamlSchema schema, NodeSource source, int start, int end)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new NullNode(source, start, end);
            case "true" or "True" or "TRUE":
                return new BooleanNode(true, text, source, start, end);
            case "false" or "False" or "FALSE":
                return new BooleanNode(false, text, source, start, end);
        }

        if (schema == YamlSchema.Kubernetes)
        {
            if (text is "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON") return new BooleanNode(true, text, source, start, end);
            if (text is "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF") return new BooleanNode(false, text, source, start, end);
        }

        return TryNumber(text, out var number) ? new NumberNode(number, text, source, start, end) : new TextNode(text, source, start, end);
    }

    private static bool TryNumber(string text, out double number)
    {
        number = 0;
        var first = text[0];
        if (!char.IsAsciiDigit(first) && first is not ('-' or '+' or '.')) return false;
        if (text.StartsWith("0x", StringComparison.Ordinal)) return TryWhole(text.AsSpan(2), 16, out number);
        if (text.StartsWith("0o", StringComparison.Ordinal)) return TryWhole(text.AsSpan(2), 8, out number);
        // .inf and .nan are numbers that no rule can use; as texts they are at least shown as they stand.
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('-' or '+' or '.' or 'e' or 'E')) return false;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    private static bool TryWhole(ReadOnlySpan<char> digits, int radix, out double number)
    {
        number = 0;
        if (digits.Length is 0 or > 16) return false;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix) return false;
            number = (number * radix) + digit;
        }

        return true;
    }
}
