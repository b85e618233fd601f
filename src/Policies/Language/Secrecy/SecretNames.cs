using System.Buffers;

namespace SocPolicy.Language.Secrecy;

/// <summary>Tells by a name whether its value is a secret. A name is read as its words: <c>Jwt__SigningKey2</c> is jwt, signing, key.</summary>
internal static class SecretNames
{
    /// <summary>Passwords may be short.</summary>
    public const int ShortestPassword = 3;

    /// <summary>Keys and tokens are long: what is shorter is a separator, a mark or a number of tokens.</summary>
    private const int ShortestKey = 8;

    private const int LongestName = 128;

    private static readonly string[] Passwords = ["password", "passwd", "passphrase", "passcode", "pwd", "secret"];

    private static readonly HashSet<string> PluralPasswords = ["passwords", "passphrases", "secrets", "credential", "credentials", "pw"];

    /// <summary>What comes before <c>key</c> in names of secret keys, also glued to it: <c>apikey</c>.</summary>
    private static readonly string[] KeyKinds =
    [
        "api", "access", "private", "signing", "encryption", "decryption", "account", "secret", "master", "shared", "storage", "subscription",
        "service", "auth", "ssh", "host", "function", "functions", "hmac", "jwt", "aes", "symmetric", "webhook", "cosmos", "license", "session",
    ];

    /// <summary>After these a token is a mark in a text or a name of something public.</summary>
    private static readonly HashSet<string> HarmlessTokens =
    [
        "public", "key", "cancellation", "page", "next", "continuation", "stop", "start", "end", "begin", "pad", "eos", "bos", "unk", "mask",
        "special", "sync", "resume", "antiforgery", "forgery", "csrf", "xsrf", "design", "syntax",
    ];

    /// <summary>A part of every name of a secret, so that most names need not be taken apart.</summary>
    private static readonly SearchValues<string> Marks =
        SearchValues.Create(["pass", "pwd", "pw", "secret", "credential", "token", "key", "dockerc"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Before <c>secret</c> these make it the name of a Kubernetes Secret.</summary>
    private static readonly HashSet<string> NamesOfObjects = ["existing", "pull", "tls", "kube", "from"];

    /// <summary>Before <c>pass</c> these make it a run.</summary>
    private static readonly HashSet<string> Runs = ["first", "second", "last", "single", "multi", "two", "render", "by", "test", "build", "high", "low", "band"];

    /// <summary>A name that ends with one of these is about a secret, but holds none.</summary>
    private static readonly HashSet<string> About =
    [
        "name", "names", "id", "ids", "url", "urls", "uri", "uris", "endpoint", "host", "address", "path", "paths", "file", "files", "filename",
        "dir", "directory", "folder", "location", "type", "kind", "class", "policy", "policies", "lifetime", "expiry", "expiration", "expires",
        "expire", "ttl", "timeout", "duration", "age", "validity", "seconds", "minutes", "hours", "days", "ms", "length", "size", "count", "limit",
        "max", "min", "issuer", "audience", "provider", "header", "headers", "scheme", "format", "enabled", "disabled", "required", "allowed",
        "hash", "hashed", "hasher", "algorithm", "algorithms", "encoding", "encryption", "authentication", "version", "arn", "ref", "refs",
        "reference", "manager", "store", "storage", "vault", "backend", "engine", "operator", "field", "column", "parameter", "parameters",
        "prompt", "hint", "label", "title", "description", "message", "error", "regex", "pattern", "validation", "validator", "validators",
        "option", "options", "setting", "settings", "config", "configuration", "cache", "handler", "service", "services", "source", "factory",
        "generator", "rotation", "interval", "retries", "attempts", "strength", "complexity", "rule", "rules", "requirements", "mode", "usage",
        "scope", "scopes", "prefix", "suffix", "separator", "template", "variable", "mount", "annotation", "permission", "permissions", "role",
        "roles", "group", "owner", "date", "time", "at", "in", "out", "login", "flow", "grant", "request", "response", "page", "form", "input",
        "link", "email", "subject", "body", "user", "username", "number", "index", "budget", "usages", "reset", "change", "recovery", "property",
        // Files, which are judged by what is in them.
        "json", "yaml", "yml", "xml", "toml", "ini", "conf", "cfg", "properties", "sh", "bash", "ps1", "py", "js", "ts", "cs", "sql", "md", "html",
        "css", "tpl", "tmpl", "crt", "cert", "cer", "pub",
    ];

    /// <summary>A name that begins with one of these asks a question or names an action.</summary>
    private static readonly HashSet<string> Verbs =
    [
        "use", "uses", "enable", "enabled", "disable", "allow", "require", "requires", "has", "is", "validate", "show", "hide", "forgot", "reset",
        "change", "include", "exclude", "generate", "rotate", "max", "min",
    ];

    /// <summary>Words behind a secret's name that say which one, not what about it.</summary>
    private static readonly HashSet<string> Which =
    [
        "value", "text", "string", "plain", "plaintext", "base64", "b64", "hex", "old", "new", "current", "previous", "primary", "secondary", "prod",
        "production", "dev", "development", "test", "staging", "uat", "live",
    ];

    /// <summary>The length from which a value under this name is a secret; null when the name is not one of a secret.</summary>
    public static int? ShortestValue(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAny(Marks)) return null;
        var words = Words(name.Length > LongestName ? name[^LongestName..] : name);
        while (words.Count > 1 && Which.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        if (words.Count == 0 || About.Contains(words[^1]) || Verbs.Contains(words[0]) || words.Contains("public") || words.Contains("publishable")) return null;
        int? shortest = null;
        for (var i = 0; i < words.Count; i++)
        {
            var before = i > 0 ? words[i - 1] : "";
            if (IsPassword(words[i], before, i == words.Count - 1)) return ShortestPassword;
            if (IsKey(words[i], before)) shortest = ShortestKey;
        }

        return shortest;
    }

    private static bool IsPassword(string word, string before, bool isLast)
    {
        if (word is "secret" or "secrets" && NamesOfObjects.Contains(before)) return false;
        if (PluralPasswords.Contains(word)) return true;
        // dbpassword and clientsecret are one word to us.
        if (Passwords.Any(password => word.EndsWith(password, StringComparison.Ordinal))) return true;
        return word == "pass" && isLast && before.Length > 0 && !Runs.Contains(before);
    }

    private static bool IsKey(string word, string before)
    {
        if (word.EndsWith("token", StringComparison.Ordinal))
            return !HarmlessTokens.Contains(word.Length > 5 ? word[..^5] : before) && word is not "publickeytoken";
        if (word is "dockerconfigjson" or "dockercfg") return true;
        var key = word.EndsWith("keys", StringComparison.Ordinal) ? word.AsSpan(0, word.Length - 1) : word;
        if (!key.EndsWith("key")) return false;
        var kind = key.Length > 3 ? key[..^3] : before;
        foreach (var one in KeyKinds)
        {
            if (kind.SequenceEqual(one)) return true;
        }

        return false;
    }

    /// <summary>The words of a name in lower case, without numbers: at signs between, at humps, at the last capital of a run.</summary>
    private static List<string> Words(ReadOnlySpan<char> name)
    {
        var words = new List<string>(6);
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsAsciiLetter(name[i]);
            if (start >= 0 && (!isLetter || IsHump(name, i)))
            {
                words.Add(Lower(name[start..i]));
                start = -1;
            }

            if (isLetter && start < 0) start = i;
        }

        return words;
    }

    private static bool IsHump(ReadOnlySpan<char> name, int i) =>
        char.IsAsciiLetterUpper(name[i])
        && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();
}
