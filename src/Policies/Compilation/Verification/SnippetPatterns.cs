namespace SocPolicy.Compilation.Verification;

/// <summary>
/// Finds patterns on the type or the properties of something. A value is a struct, so the compiler answers <c>x is { }</c> and
/// <c>x is Value</c> by itself with true, and leaves no trace of it in the code: what is missing or unknown would be there.
/// </summary>
/// <param name="text">The snippet.</param>
internal sealed class SnippetPatterns(string text)
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "object", "dynamic", "string", "bool", "int", "long", "double", "char", "decimal", "float", "byte", "sbyte", "short", "ushort", "uint", "ulong", "nint", "nuint",
    };

    private string lastWord = "";
    private char lastSign;
    private bool isAfterIs;

    /// <summary>Takes a sign that is no white space; whether it begins such a pattern.</summary>
    public bool Sign(char sign)
    {
        var begins = sign == '{' && (lastWord is "is" or "not" or "and" or "or" or "case" || (lastSign is '{' or ',' or '(' or '['));
        isAfterIs &= sign == '(';
        lastWord = "";
        lastSign = sign;
        return begins;
    }

    /// <summary>Takes a word; whether it is the type of such a pattern.</summary>
    /// <param name="word">The word.</param>
    /// <param name="end">The offset behind it.</param>
    /// <param name="isInBraces">Whether the innermost bracket around it is a brace: that of a switch, perhaps.</param>
    public bool Word(string word, int end, bool isInBraces)
    {
        var isType = (char.IsUpper(word[0]) || Types.Contains(word)) && !(end < text.Length && text[end] == '.' && !Types.Contains(word));
        var begins = isType && (isAfterIs || lastWord == "case" || (isInBraces && (lastSign is '{' or ',') && IsArm(end)));
        isAfterIs = word == "is" || (isAfterIs && word == "not");
        lastWord = word;
        lastSign = '\0';
        return begins;
    }

    /// <summary>Whether what follows a type makes it an arm of a switch: <c>Value v =></c>, <c>Value when</c>.</summary>
    private bool IsArm(int end)
    {
        var rest = text.AsSpan(end).TrimStart();
        var name = 0;
        while (name < rest.Length && (char.IsLetterOrDigit(rest[name]) || rest[name] == '_')) name++;
        if (rest[..name] is "when") return true;
        rest = rest[name..].TrimStart();
        return rest.StartsWith("=>", StringComparison.Ordinal) || (name > 0 && rest.StartsWith("when ", StringComparison.Ordinal));
    }
}
