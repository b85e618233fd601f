namespace SocPolicy.Loading;

/// <summary>Names that an author may give to parameters and <c>let</c> expressions.</summary>
internal static class Identifiers
{
    /// <summary>Names that generated code uses.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["resource", "item", "all", "parameters", "schemas", "values"];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float",
        "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
        "null", "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return",
        "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "await", "field",
        "var", "_",
    };

    /// <summary>Whether it is an ASCII C# identifier that generated code leaves free.</summary>
    public static bool IsFree(string name) =>
        name.Length is > 0 and <= 64
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !Keywords.Contains(name)
        && !Reserved.Contains(name);
}
