using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Calls whose result no longer tells what went in.</summary>
internal static class Sanitizers
{
    private static readonly ImmutableArray<string> Verbs =
        ["mask", "redact", "obfuscat", "anonymi", "pseudonymi", "tokenize", "tokenise", "tokenizing", "hash", "encrypt", "protect", "scrub"];

    public static bool IsSanitizer(IMethodSymbol method, ClassificationPolicy policy) =>
        (policy.Sanitizers.Count > 0 && policy.Sanitizers.Contains(FullName.Of(method))) || IsTyped(method) || method.GetAttributes().Any(a => a.AttributeClass?.Name == "SanitizesClassifiedDataAttribute") || IsNamedSo(method.Name);

    private static bool IsTyped(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            switch (type.Name)
            {
                case "Redactor" when method.Name.StartsWith("Redact", StringComparison.Ordinal):
                case "HashAlgorithm" or "HMAC" or "IncrementalHash" when IsCrypto(type):
                case "Rfc2898DeriveBytes" or "HKDF" when IsCrypto(type):
                case "SHA1" or "SHA256" or "SHA384" or "SHA512" or "MD5" or "SHA3_256" or "SHA3_384" or "SHA3_512" when IsCrypto(type):
                case "Aes" or "AesGcm" or "AesCcm" or "ChaCha20Poly1305" or "RSA" when IsCrypto(type) && method.Name.Contains("Encrypt"):
                    return true;
            }
        }

        return false;
    }

    private static bool IsCrypto(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Cryptography", ContainingNamespace: { Name: "Security", ContainingNamespace.Name: "System" } };

    /// <summary>MaskEmail, ToRedacted, HashUserName; not Unmask, not DeTokenize.</summary>
    private static bool IsNamedSo(string name)
    {
        var words = NameTokens.Of(name);
        return words.Length > 0 && words[0] is not ("un" or "de" or "dis") &&
            words.Any(w => Verbs.Any(v => w.StartsWith(v, StringComparison.Ordinal)));
    }
}
