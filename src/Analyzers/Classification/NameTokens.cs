using System.Collections.Immutable;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Splits an identifier into lower-case words: <c>_customerIPAddress2</c> is customer, ip, address, 2.</summary>
internal static class NameTokens
{
    public static ImmutableArray<string> Of(string name)
    {
        var tokens = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !StartsToken(name, i)) continue;
            var token = name.Substring(start, i - start).Trim('_', '@', '-');
            // m_ and s_ are old prefixes of fields, not words.
            if (token.Length > 0 && !(start == 0 && i < name.Length && name[i] == '_' && token is "m" or "s")) tokens.Add(token.ToLowerInvariant());
            start = i;
        }

        return tokens.ToImmutable();
    }

    private static bool StartsToken(string name, int i)
    {
        var (previous, current) = (name[i - 1], name[i]);
        if (current == '_' || previous == '_') return true;
        if (char.IsDigit(current) != char.IsDigit(previous)) return true;
        if (!char.IsUpper(current)) return false;
        if (!char.IsUpper(previous)) return true;

        // The last capital of a run opens the next word: IPAddress is IP, Address. A plural stays one: SSNs.
        return i + 1 < name.Length && char.IsLower(name[i + 1]) && !(name[i + 1] == 's' && i + 2 == name.Length);
    }
}
