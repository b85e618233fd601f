using SocPolicy.Language.Secrecy;

namespace SocPolicy.Language;

/// <summary>
/// What counts as a secret value: the one definition behind <see cref="Value.LooksSecret"/>, the masking of every message and
/// the controls about secrets. docs/secrets.md says it in words; keep both alike. Time grows with the length of the text alone.
/// </summary>
internal static class Secrets
{
    /// <summary>Stands for a secret in everything that is shown.</summary>
    public const string Mask = "(secret)";

    /// <summary>Whether a text is a secret: by its shape, by a pair of name and value inside it, or by the name it goes by.</summary>
    /// <param name="name">The key or variable name; null when there is none.</param>
    /// <param name="text">The value.</param>
    public static bool IsSecret(string? name, string text)
    {
        var value = text.AsSpan().Trim();
        if (value.IsEmpty) return false;
        if (SecretShapes.IsIn(text)) return true;
        var isFile = value.ContainsAny('\r', '\n');
        if (SecretPairs.IsIn(text, isFile)) return true;
        // A file under a secret's name is judged by what is in it: a script that fetches a token is no token.
        return name is not null && !isFile && IsSecretValue(name, value);
    }

    /// <summary>Whether a name says that its value is a secret: <c>DB_PASSWORD</c>, <c>ClientSecret</c>, not <c>TokenLifetime</c>.</summary>
    public static bool NamesSecret(ReadOnlySpan<char> name) => SecretNames.ShortestValue(name) is not null;

    /// <summary>Whether a value under this name is a secret: the name says so, and the value is more than a placeholder or a reference.</summary>
    internal static bool IsSecretValue(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        SecretNames.ShortestValue(name) is { } shortest
        && value.Length >= shortest
        && !value.Equals(name, StringComparison.OrdinalIgnoreCase)
        && !HarmlessValues.Contains(value, isPassword: shortest == SecretNames.ShortestPassword);
}
