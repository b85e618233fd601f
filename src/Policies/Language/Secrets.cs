using System.Text.RegularExpressions;

namespace SocPolicy.Language;

/// <summary>
/// What counts as a secret value: the one definition behind <see cref="Value.LooksSecret"/>, the masking of every message and
/// the controls about secrets. docs/secrets.md says it in words; keep both alike.
/// </summary>
internal static partial class Secrets
{
    /// <summary>Stands for a secret in everything that is shown.</summary>
    public const string Mask = "(secret)";

    private static readonly Regex Shape = new(
        """
        -----BEGIN[\ A-Z]*PRIVATE\ KEY
        | \b(AKIA|ASIA)[0-9A-Z]{16}\b
        | \bgh[pousr]_[0-9A-Za-z]{36,} | \bgithub_pat_[0-9A-Za-z_]{22,}
        | \bglpat-[0-9A-Za-z_-]{20,}
        | \bxox[abposr]-[0-9A-Za-z-]{10,}
        | \b[sr]k_live_[0-9A-Za-z]{16,}
        | \bAIza[0-9A-Za-z_-]{35}
        | \beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}
        | \b(AccountKey|SharedAccessKey|SharedSecret)\s*=\s*[0-9A-Za-z+/]{16,}
        | [?&]sig=[0-9A-Za-z%+/]{20,}
        | (^|[;\s"'])(Password|Pwd)\s*=\s*[^;"'\s<{$%#@*][^;]*
        | ://[^/\s:@<>{}$]*:[^/\s:@<{$%#*][^/\s:@]*@
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Whether a text is a secret, by the name it goes by or by its shape.</summary>
    /// <param name="name">The key or variable name; null when there is none.</param>
    /// <param name="text">The value.</param>
    public static bool IsSecret(string? name, string text)
    {
        if (text.Length == 0) return false;
        if (Shape.IsMatch(text)) return true;
        return name is not null && NamesSecret(name) && !IsHarmless(text);
    }

    /// <summary>Whether a name says that its value is a secret: <c>DB_PASSWORD</c>, <c>ClientSecret</c>, not <c>TokenLifetime</c>.</summary>
    public static bool NamesSecret(string name) => SecretName().IsMatch(name) && !AboutSecret().IsMatch(name);

    /// <summary>Whether a value is a placeholder, a reference to a secret store, a switch or a number: no secret whatever its name.</summary>
    private static bool IsHarmless(string text) =>
        Harmless().IsMatch(text) || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

    [GeneratedRegex("password|passwd|passphrase|pwd$|secret|api_?-?key|access_?-?key|private_?-?key|signing_?-?key|encryption_?-?key|account_?-?key|token|credential|client_?-?secret|connection_?string_?password", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("(name|id|ids|url|uri|path|file|type|policy|lifetime|expiry|expiration|expires?|ttl|timeout|seconds|minutes|hours|days|length|size|count|limit|endpoint|issuer|audience|provider|header|scheme|format|enabled|required|hash(ed)?|algorithm|version|arn|ref|reference|manager|store|vault|class|kind|field|parameter|prompt|hint|label|title|description|message|regex|pattern|validation|validator|options?|settings)$|^public|publickeytoken|cancellationtoken", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AboutSecret();

    [GeneratedRegex(@"^\s*$|^<[^>]*>$|\$\{[^}]*\}|\{\{.*\}\}|\$\([^)]*\)|^#\{.*\}#?$|^%[^%]+%$|^__[^_].*__$|^\*+$|^[xX]{3,}$|^\.{3}$|^@Microsoft\.KeyVault\(|^(keyvault|vault|secretref|secrets?|ssm|env|file|op)(:|ref\+)|^arn:aws:(secretsmanager|ssm):|^projects/[^/]+/secrets/|^/run/secrets/|^https?://[^@\s]*$|^(true|false|null|none|yes|no|on|off)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();
}
