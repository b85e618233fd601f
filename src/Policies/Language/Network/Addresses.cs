using System.Net;
using System.Net.Sockets;

namespace SocPolicy.Language.Network;

/// <summary>Reads addresses and networks as firewalls write them.</summary>
internal static class Addresses
{
    /// <summary>Whether a text admits the whole internet: a /0 in any spelling, <c>*</c>, <c>Internet</c>, <c>any</c>.</summary>
    public static bool IsInternet(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "*" or "0.0.0.0" or "::") return true;
        if (trimmed.Equals("internet", StringComparison.OrdinalIgnoreCase) || trimmed.Equals("any", StringComparison.OrdinalIgnoreCase)) return true;
        return TryNetwork(trimmed, out _, out var bits) && bits == 0;
    }

    /// <summary>Whether a text is an address, a network or a word for all addresses at all.</summary>
    public static bool IsAddress(string text) => IsInternet(text) || TryNetwork(text.Trim(), out _, out _);

    /// <summary>Whether one network lies within another; null when either is no network.</summary>
    public static bool? IsWithin(string inner, string outer)
    {
        if (!TryNetwork(outer.Trim(), out var outerAddress, out var outerBits)) return null;
        if (!TryNetwork(inner.Trim(), out var innerAddress, out var innerBits)) return null;
        if (innerAddress.AddressFamily != outerAddress.AddressFamily || innerBits < outerBits) return false;
        var a = innerAddress.GetAddressBytes();
        var b = outerAddress.GetAddressBytes();
        for (var bit = 0; bit < outerBits; bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((a[bit / 8] & mask) != (b[bit / 8] & mask)) return false;
        }

        return true;
    }

    private static bool TryNetwork(string text, out IPAddress address, out int bits)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        bits = 0;
        // The parser also takes "1" for an address; nobody writes a network so.
        var host = slash < 0 ? text : text[..slash];
        if (!(host.Contains('.', StringComparison.Ordinal) || host.Contains(':', StringComparison.Ordinal)) || !IPAddress.TryParse(host, out address!))
        {
            address = IPAddress.None;
            return false;
        }

        var most = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        bits = most;
        return slash < 0 || (int.TryParse(text.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out bits) && bits <= most);
    }
}
