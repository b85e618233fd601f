using System.Collections.Immutable;

namespace SocPolicy.Analyzers.Rules;

/// <summary>A literal that is a connection string: <c>Server=db;Database=x;Encrypt=false</c>.</summary>
internal sealed class ConnectionText
{
    private readonly ImmutableDictionary<string, string> parts;

    private ConnectionText(ImmutableDictionary<string, string> parts) => this.parts = parts;

    public string Host => Of("server") ?? Of("datasource") ?? Of("host") ?? Of("addr") ?? "";

    public bool IsLocal => Host.Split(',', ':', '\\')[0].ToLowerInvariant() is "localhost" or "127.0.0.1" or "." or "(local)" or "(localdb)" or "::1" or "host.docker.internal";

    public static ConnectionText? Parse(string text)
    {
        if (text.Length < 8 || text.IndexOf('=') < 0 || text.IndexOf('\n') >= 0) return null;
        var parts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0) parts[part.Substring(0, equals).Replace(" ", "").Trim()] = part.Substring(equals + 1).Trim();
            else if (part.Trim().Length > 0) return null;
        }

        var found = new ConnectionText(parts.ToImmutable());
        return found.Host.Length > 0 && parts.Count > 1 ? found : null;
    }

    public string? Of(string key) => parts.TryGetValue(key, out var value) ? value : null;
}
