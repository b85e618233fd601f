using System.Buffers;
using System.Text.RegularExpressions;

namespace SocPolicy.Language.Secrecy;

/// <summary>Texts that are secrets whatever their name: private keys, tokens with a maker's mark, passwords in addresses.</summary>
internal static class SecretShapes
{
    private const int LongestUserInfo = 256;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>
    /// A part of every shape below: most texts hold none of them, so that neither has a pattern to be made nor the text to be
    /// walked by one.
    /// </summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "-----BEGIN", "PuTTY-User-Key-File-", "AGE-SECRET-KEY-1", "LS0tLS1CRUdJTi", "eyJ", "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
            "github_pat_", "glpat-", "xox", "hooks.slack.com/", "k_live_", "whsec_", "AIza", "npm_", "oy2", "pypi-AgEI", "dckr_pat_", "SG.", "sk-",
            "hf_", "hvs.", "dop_v1_", "dapi", "shpat_", "shpca_", "shppa_", "shpss_", "8Q~", "sig=",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> AuthorizationMarks = SearchValues.Create(["Bearer ", "Basic "], StringComparison.Ordinal);

    private static readonly Lazy<Regex> Shape = new(() => new(
        """
        -----BEGIN[A-Z\ ]*\ PRIVATE\ KEY | ^PuTTY-User-Key-File- | \bAGE-SECRET-KEY-1[0-9A-Z]{20,}
        # The same in Base64: RSA, EC, DSA, OpenSSH, encrypted and plain keys; a Docker login.
        | \bLS0tLS1CRUdJTi(BQUklWQVRFIEtF|BSU0EgUFJJVkFURSBL|BFQyBQUklWQVRFIEtF|BEU0EgUFJJVkFURSBL|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BFTkNSWVBURUQgUFJJVkFURSBL)
        | \beyJhdXRocyI6
        | \b(AKIA|ASIA)[0-9A-Z]{16}\b
        | \bgh[pousr]_[0-9A-Za-z]{36,} | \bgithub_pat_[0-9A-Za-z_]{22,}
        | \bglpat-[0-9A-Za-z_-]{20,}
        | \bxox[abposr]-[0-9A-Za-z-]{10,} | hooks\.slack\.com/services/T[0-9A-Z]+/B[0-9A-Z]+/[0-9A-Za-z]{16,}
        | \b[sr]k_live_[0-9A-Za-z]{16,} | \bwhsec_[0-9A-Za-z+/]{24,}
        | \bAIza[0-9A-Za-z_-]{35}
        | \bnpm_[0-9A-Za-z]{36} | \boy2[0-9a-z]{43}\b | \bpypi-AgEI[0-9A-Za-z_-]{40,} | \bdckr_pat_[0-9A-Za-z_-]{20,}
        | \bSG\.[0-9A-Za-z_-]{20,}\.[0-9A-Za-z_-]{40,}
        | \bsk-(ant|proj)-[0-9A-Za-z_-]{20,} | \bhf_[A-Za-z]{34}\b
        | \bhvs\.[0-9A-Za-z_-]{24,}
        | \bdop_v1_[0-9a-f]{64}\b | \bdapi[0-9a-f]{32}\b | \bshp(at|ca|pa|ss)_[0-9a-f]{32}\b
        # The client secret of an Entra application.
        | [0-9A-Za-z_.~-]{3}8Q~[0-9A-Za-z_.~-]{31,34}
        # A signed JSON web token.
        | \beyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}
        # The signature of a shared access URL.
        | [?&]sig=[0-9A-Za-z%+/]{20,}
        """,
        Options));

    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?#\"'` \t\r\n");

    /// <summary>A credential of an HTTP request: <c>Bearer</c> or <c>Basic</c> and at least 20 characters, one of them a digit.</summary>
    private static readonly Lazy<Regex> Authorization = new(() => new(@"\b(Bearer|Basic)\ +[0-9A-Za-z._~+/=-]{20,}", Options));

    /// <summary>Whether such a text is in this one.</summary>
    public static bool IsIn(string text) => HasShape(text) || HasAuthorization(text) || HasPasswordInAddress(text);

    private static bool HasShape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return false;
        foreach (var match in Shape.Value.EnumerateMatches(text))
        {
            if (!IsSample(text.AsSpan(match.Index, match.Length))) return true;
        }

        return false;
    }

    private static bool HasAuthorization(string text)
    {
        if (!text.AsSpan().ContainsAny(AuthorizationMarks)) return false;
        foreach (var match in Authorization.Value.EnumerateMatches(text))
        {
            var credential = text.AsSpan(match.Index, match.Length);
            if (credential.ContainsAnyInRange('0', '9') && !IsSample(credential)) return true;
        }

        return false;
    }

    /// <summary>A value made up for documentation: it says so, or ends in one character over and over.</summary>
    private static bool IsSample(ReadOnlySpan<char> text) =>
        text.Contains("EXAMPLE", StringComparison.Ordinal) || (text.Length >= 16 && text[^8..].IndexOfAnyExcept(text[^1]) < 0);

    /// <summary><c>postgres://user:password@host</c>: a password that is no placeholder.</summary>
    private static bool HasPasswordInAddress(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var authority = text.AsSpan(at + 3);
            if (authority.Length > LongestUserInfo) authority = authority[..LongestUserInfo];
            var end = authority.IndexOfAny(EndOfAuthority);
            if (end >= 0) authority = authority[..end];
            var host = authority.LastIndexOf('@');
            var colon = authority.IndexOf(':');
            if (colon < 0 || host <= colon + 1) continue;
            var password = authority[(colon + 1)..host];
            if (!HarmlessValues.Contains(password, isPassword: true) && !IsSampleLogin(authority[..colon], password)) return true;
        }

        return false;
    }

    private static bool IsSampleLogin(ReadOnlySpan<char> user, ReadOnlySpan<char> password) =>
        user is "user" or "username" or "USER" or "USERNAME" && password is "password" or "pass" or "pwd" or "secret" or "PASSWORD" or "PASS";
}
