using System.Globalization;

namespace SocPolicy.Schemas.Formats;

/// <summary>Host names (RFC 1123, 2.1) and addresses (RFC 2673, 3.2; RFC 4291, 2.2).</summary>
internal static class Hosts
{
    /// <summary>Letters, digits and hyphens; what stands behind <c>xn--</c> is not decoded.</summary>
    public static bool IsHostName(string text)
    {
        if (text.Length is 0 or > 253) return false;
        foreach (var label in text.Split('.'))
        {
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
            if (!label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
        }

        return true;
    }

    public static bool IsIPv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part =>
            part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0')
            && int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture) <= 255);
    }

    public static bool IsIPv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text, mayEndInIPv4: true) == 8;
        var before = gap == 0 ? 0 : Groups(text[..gap], mayEndInIPv4: false);
        var after = gap + 2 == text.Length ? 0 : Groups(text[(gap + 2)..], mayEndInIPv4: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// <summary>How many 16-bit groups there are; -1 when one is wrong.</summary>
    private static int Groups(string text, bool mayEndInIPv4)
    {
        var parts = text.Split(':');
        var count = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is > 0 and <= 4 && parts[i].All(char.IsAsciiHexDigit)) count++;
            else if (mayEndInIPv4 && i == parts.Length - 1 && IsIPv4(parts[i])) count += 2;
            else return -1;
        }

        return count;
    }
}
