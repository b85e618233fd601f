using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Reads a class from attributes: our users' own, or those that frameworks put on their metadata.</summary>
internal static class DeclaredClassifier
{
    private const string DataClassification = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";
    public const string PersonalData = "Microsoft.AspNetCore.Identity.PersonalDataAttribute";
    private const string ProtectedPersonalData = "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute";

    /// <summary>The declared class; <paramref name="isPublic"/> when an attribute says that there is nothing to protect.</summary>
    public static ClassifiedSymbol? Classify(ISymbol symbol, out bool isPublic)
    {
        isPublic = false;
        foreach (var carrier in Carriers(symbol))
        {
            if (FromAttributes(carrier) is { } found) return new ClassifiedSymbol(symbol, found.Class, Confidence.Declared, $"declared by [{found.Attribute}]");
            isPublic |= carrier.GetAttributes().Any(a => a.AttributeClass is { } type && IsClassification(type));
        }

        return isPublic ? null : FromType(symbol);
    }

    /// <summary>The type's own attribute speaks for instances of it.</summary>
    public static ClassifiedSymbol? ClassifyType(ITypeSymbol type) =>
        FromAttributes(type) is { } found ? new ClassifiedSymbol(type, found.Class, Confidence.Declared, $"declared by [{found.Attribute}]") : null;

    /// <summary>What an attribute on the symbol itself lets the generated logging code redact; [PersonalData] does not.</summary>
    public static ClassifiedSymbol? Redactable(ISymbol symbol) =>
        symbol.GetAttributes().Any(a => a.AttributeClass is { } type && IsClassification(type)) ? Classify(symbol, out _) : null;

    private static ClassifiedSymbol? FromType(ISymbol symbol)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol) || symbol.ContainingType is not { } owner || symbol is IFieldSymbol { IsConst: true }) return null;
        var type = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
        if (symbol.IsStatic || !ValueShape.Date.Holds(type) || NameTokens.Of(symbol.Name).LastOrDefault() is "id" or "type" or "kind" or "status") return null;
        return FromAttributes(owner) is { } found
            ? new ClassifiedSymbol(symbol, found.Class, Confidence.Declared, $"declared by [{found.Attribute}] on '{owner.Name}'")
            : null;
    }

    /// <summary>The symbol itself and the declarations that speak for it: overridden, implemented, or a record's parameter.</summary>
    private static IEnumerable<ISymbol> Carriers(ISymbol symbol)
    {
        yield return symbol;
        if (symbol is not IPropertySymbol property) yield break;
        if (property.ContainingType is { IsRecord: true } record)
            foreach (var constructor in record.InstanceConstructors)
                foreach (var parameter in constructor.Parameters)
                    if (parameter.Name == property.Name) yield return parameter;
        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty) yield return overridden;
        foreach (var contract in property.ContainingType.AllInterfaces)
            foreach (var member in contract.GetMembers(property.Name)) yield return member;
    }

    private static (DataClass Class, string Attribute)? FromAttributes(ISymbol symbol)
    {
        var attributes = symbol is IMethodSymbol method ? symbol.GetAttributes().AddRange(method.GetReturnTypeAttributes()) : symbol.GetAttributes();
        foreach (var attribute in attributes)
            if (attribute.AttributeClass is { } type && ClassOf(type) is { } dataClass) return (dataClass, ShortName(type));
        return null;
    }

    private static bool IsClassification(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
            if (type.Name == "DataClassificationAttribute" && type.ToDisplayString() == DataClassification) return true;
        return false;
    }

    /// <summary>The class that an attribute of this type declares, or null when it is about something else or about nothing to protect.</summary>
    public static DataClass? ClassOf(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (type.Name is not ("DataClassificationAttribute" or "PersonalDataAttribute" or "ProtectedPersonalDataAttribute")) continue;
            switch (type.ToDisplayString())
            {
                case DataClassification: return ByName(attribute);
                case PersonalData or ProtectedPersonalData: return DataClass.Personal;
            }
        }

        return null;
    }

    /// <summary>
    /// Subclasses hand their taxonomy to base(...), which metadata does not show: the attribute's own name tells the class.
    /// </summary>
    private static DataClass? ByName(INamedTypeSymbol attribute)
    {
        var words = NameTokens.Of(ShortName(attribute));
        if (words.Any(w => w is "none" or "public" or "unclassified" or "unknown")) return null;
        if (words.Any(w => w is "secret" or "credential" or "credentials" or "token" or "password" or "key")) return DataClass.Secret;
        if (words.Any(w => w is "financial" or "payment" or "pci" or "card" or "bank")) return DataClass.Financial;
        var personal = words.Any(w => w is "personal" or "private" or "privacy" or "pii" or "euii" or "eupi" or "gdpr" or "phi" or "health" or "person");
        if (words.Any(w => w is "sensitive" or "phi" or "health" or "medical" or "biometric")) return DataClass.SensitivePersonal;
        return personal ? DataClass.Personal : DataClass.Confidential;
    }

    private static string ShortName(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith("Attribute", StringComparison.Ordinal) ? attribute.Name.Substring(0, attribute.Name.Length - 9) : attribute.Name;
}
