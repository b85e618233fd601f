using System.Globalization;
using SocPolicy.Classification;

namespace SocPolicy.Loading.Classification;

/// <summary>The forms in which documents name what is in the code.</summary>
internal static class SymbolName
{
    /// <summary>The longest name: no compiler makes longer ones useful, and messages repeat them.</summary>
    private const int MaximumLength = 1000;

    /// <summary>What is wrong with a name and what to do, to follow it in a message; null when nothing is.</summary>
    public static string? Problem(ClassificationSubject subject, string name)
    {
        switch (subject)
        {
            case ClassificationSubject.Name:
                return IsWords(name) ? null : "is no name of members. Write its words in lower case with hyphens between, such as loyalty-number.";
            case ClassificationSubject.Processor:
                return IsWords(name) ? null : "is no name of a service. Write its words in lower case with hyphens between, such as new-relic.";
        }

        if (name.Contains('*', StringComparison.Ordinal)) return "holds a *, which stands for nothing here. Name the member; or use types, namespaces or names to classify several.";
        if (name.AsSpan().IndexOfAny("<`[(") >= 0) return "holds more than names. Leave type parameters and parameters out.";
        var parts = name.Split('.');
        if (name.Length > MaximumLength || !parts.All(IsIdentifier)) return $"is no full name. Write it as C# does, with dots, such as {Example(subject)}.";
        return parts.Length == 1 && subject is not (ClassificationSubject.Type or ClassificationSubject.Namespace) ? $"names no type. Write the full name, such as {Example(subject)}." : null;
    }

    public static bool IsIdentifier(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(IsPart);

    public static bool IsWords(string name) => name.Length is > 0 and <= MaximumLength && name.Split('-').All(word => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) && !char.IsUpper(c)));

    /// <summary>C# specification, 6.4.3: letters, digits, connecting and combining characters. Formatting characters, which nobody sees, are left out.</summary>
    private static bool IsPart(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Example(ClassificationSubject subject) => subject switch
    {
        ClassificationSubject.Type => "Shop.Dossier",
        ClassificationSubject.Namespace => "Shop.Payments",
        ClassificationSubject.Symbol => "Shop.Customer.Remark",
        _ => "Shop.Journal.Write",
    };
}
