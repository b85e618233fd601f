namespace SocPolicy.Analyzers.Rules;

/// <summary>Headers that carry credentials.</summary>
internal static class SensitiveHeaders
{
    public static bool Contains(string name) => name.ToLowerInvariant() is
        "authorization" or "proxy-authorization" or "cookie" or "set-cookie" or "x-api-key" or "api-key" or "x-auth-token" or "x-csrf-token" or "x-functions-key";
}
