namespace SocPolicy.Schemas.Formats;

/// <summary>E-mail addresses: the Mailbox of RFC 5321, 4.1.2.</summary>
internal static class Mailboxes
{
    private const string Symbols = "!#$%&'*+-/=?^_`{|}~";
    private const string IPv6Tag = "IPv6:";

    public static bool IsMailbox(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocalPart(string text)
    {
        if (text.Length > 64) return false;
        if (text[0] == '"') return IsQuoted(text);
        return text.Split('.').All(atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || Symbols.Contains(c, StringComparison.Ordinal)));
    }

    private static bool IsQuoted(string text)
    {
        if (text.Length < 2 || text[^1] != '"') return false;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is < ' ' or > '~' or '"') return false;
            if (text[i] != '\\') continue;
            i++;
            if (i == text.Length - 1 || text[i] is < ' ' or > '~') return false;
        }

        return true;
    }

    private static bool IsDomain(string text)
    {
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']') return Hosts.IsHostName(text);
        var address = text[1..^1];
        return address.StartsWith(IPv6Tag, StringComparison.OrdinalIgnoreCase) ? Hosts.IsIPv6(address[IPv6Tag.Length..]) : Hosts.IsIPv4(address);
    }
}
