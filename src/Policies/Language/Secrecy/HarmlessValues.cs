using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SocPolicy.Language.Secrecy;

/// <summary>Values that are no secret whatever their name: placeholders, references to where the secret is, switches and numbers.</summary>
internal static class HarmlessValues
{
    private const int ShortestDigits = 6;

    /// <summary>Openings and closings of what another program fills in.</summary>
    private static readonly (string Open, string Close)[] Placeholders =
        [("${", "}"), ("$(", ")"), ("{{", "}}"), ("#{", "}"), ("<", ">"), ("%(", ")s"), ("@@", "@@"), ("{", "}")];

    private static readonly SearchValues<char> Masking = SearchValues.Create("*.-_xX#?•0");

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking;

    /// <summary><c>$NAME</c>, <c>$env:NAME</c>, <c>%NAME%</c>, <c>__NAME__</c>, <c>[some words]</c>.</summary>
    private static readonly Regex Variable =
        new(@"^(\$(env:)?[A-Z_][0-9A-Z_]*|%[A-Z_][0-9A-Z_]*%|__[0-9A-Z_.-]+__|\[[A-Z][^\]]*\])$", Options);

    /// <summary>Where the secret is: a vault, a parameter store, a mounted file, an address without a password.</summary>
    private static readonly Regex Reference = new(
        """
        ^@Microsoft\.(KeyVault|AppConfiguration)\(
        |^(akv|keyvault|kv|vault|secretref|secrets?|ssm|sops|env|file|gcp-?sm|aws-?sm|awssecret|gcpsecret|azkv|doppler|infisical|bws)(://?|:|\+)
        |^(op|ref\+[a-z]+)://
        |^arn:aws[a-z-]*:(secretsmanager|ssm|kms):
        |^projects/[^/]+/secrets/
        |^!(Ref|Sub|GetAtt|vault)\b|^\{\{resolve:
        # A path has no capitals, unlike Base64.
        |^(\.{1,2}|~)?(?-i:(/[0-9a-z._-]+)+)/?$|^[A-Z]:\\
        |^https?://[^@\s]*$
        """,
        Options);

    /// <summary>Words that tell a person what to put there: <c>change-me</c>, <c>your-api-key</c>, <c>token goes here</c>.</summary>
    private static readonly Regex Advice = new(
        """
        ^(please[-_\ ])?(change|replace|insert|enter|put|set|fill|add|use|provide|override|configure|supply|see|stored|comes|read|loaded|from|via)[-_\ ](me|this|it|with|in|your|my|here|a|an|the|by|at|from|to|user|vault|key|env|api|token|secret|password)([^0-9a-z]|$)
        |^(your|my|some|any)[-_\ ].
        |[-_\ ](here|placeholder)$
        """,
        Options);

    private static readonly string[] Words =
    [
        "true", "false", "yes", "no", "on", "off", "null", "nil", "none", "undefined", "default", "empty", "unset", "unused", "n/a", "tbd", "todo",
        "fixme", "placeholder", "dummy", "redacted", "hidden", "masked", "removed", "changeme", "changeit", "replaceme", "setme", "required", "optional",
        "enabled", "disabled", "test-only", "not-used", "not-set", "user-secrets", "secret-manager",
    ];

    /// <summary>Whether a value is one of them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isPassword">Whether it is a password, which people make of digits alone.</param>
    public static bool Contains(ReadOnlySpan<char> value, bool isPassword)
    {
        value = value.Trim();
        if (value.IsEmpty || value.IndexOfAnyExcept(Masking) < 0) return true;
        if (isPassword && value.Length >= ShortestDigits && value.IndexOfAnyExceptInRange('0', '9') < 0) return false;
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return true;
        if (value.Contains(':') && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _)) return true;
        foreach (var word in Words)
        {
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return HasPlaceholder(value) || Reference.IsMatch(value) || Advice.IsMatch(value) || value.Contains("EXAMPLE", StringComparison.Ordinal);
    }

    /// <summary>How long the placeholder is that the text begins with; 0 when it begins with none.</summary>
    public static int PlaceholderLength(ReadOnlySpan<char> text)
    {
        foreach (var (open, close) in Placeholders)
        {
            if (!text.StartsWith(open, StringComparison.Ordinal)) continue;
            var end = text[open.Length..].IndexOf(close, StringComparison.Ordinal);
            if (end > 0 && text.Slice(open.Length, end).IndexOfAny('\r', '\n') < 0) return open.Length + end + close.Length;
        }

        return 0;
    }

    /// <summary>The whole value is a placeholder, or a part of it is one that only another program would read.</summary>
    private static bool HasPlaceholder(ReadOnlySpan<char> value)
    {
        if (PlaceholderLength(value) == value.Length || Variable.IsMatch(value)) return true;
        foreach (var (open, _) in Placeholders.AsSpan(0, 4))
        {
            var at = value.IndexOf(open, StringComparison.Ordinal);
            if (at >= 0 && PlaceholderLength(value[at..]) > 0) return true;
        }

        return false;
    }
}
