using SocPolicy.Schemas.Patterns;

namespace SocPolicy.Schemas.Formats;

/// <summary>A value of <c>format</c> that is judged (Validation, 7.3).</summary>
/// <param name="Name">As schemas have it.</param>
/// <param name="Noun">For messages, with its article.</param>
/// <param name="Example">For messages.</param>
/// <param name="Fits">Whether a text is of it.</param>
internal sealed record TextFormat(string Name, string Noun, string Example, Func<string, bool> Fits)
{
    private static readonly Dictionary<string, TextFormat> ByName = new TextFormat[]
    {
        new("date", "a date", "2026-12-31", Dates.IsDate),
        new("time", "a time of day with its zone", "23:59:59Z", Dates.IsTime),
        new("date-time", "a date and time with its zone", "2026-12-31T23:59:59Z", Dates.IsDateTime),
        new("duration", "a duration", "P30D", Dates.IsDuration),
        new("email", "an e-mail address", "name@example.com", Mailboxes.IsMailbox),
        new("hostname", "a host name", "www.example.com", Hosts.IsHostName),
        new("ipv4", "an IPv4 address", "192.0.2.1", Hosts.IsIPv4),
        new("ipv6", "an IPv6 address", "2001:db8::1", Hosts.IsIPv6),
        new("uri", "a URI", "https://example.com/path", text => UriText.IsUri(text)),
        new("uri-reference", "a URI or a relative reference", "../path", text => UriText.IsReference(text)),
        new("uuid", "a UUID", "01234567-89ab-4cde-8f01-23456789abcd", text => text.Length == 36 && Guid.TryParseExact(text, "D", out _)),
        new("regex", "a regular expression", "^[a-z]+$", SchemaPattern.IsPattern),
        new("json-pointer", "a JSON Pointer", "/rules/0/id", Pointers.IsPointer),
        new("relative-json-pointer", "a relative JSON Pointer", "1/id", Pointers.IsRelativePointer),
    }.ToDictionary(format => format.Name, StringComparer.Ordinal);

    /// <summary>The format of this name; null when it is not judged.</summary>
    public static TextFormat? Named(string name) => ByName.GetValueOrDefault(name);
}
