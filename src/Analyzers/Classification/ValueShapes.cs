using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Which types can hold the data that a name promises. Flags, counts, ids and enums never do.</summary>
internal static class ValueShapes
{
    public static bool Holds(this ValueShape shape, ITypeSymbol type)
    {
        type = Unwrap(type);
        if (type.SpecialType == SpecialType.System_String) return true;
        if (ElementOf(type) is { } element)
        {
            if (element.SpecialType == SpecialType.System_Char) return true;
            if (element.SpecialType == SpecialType.System_Byte) return shape == ValueShape.Bytes;
            return element.SpecialType != SpecialType.System_Object && shape.Holds(element);
        }

        return type.Name switch
        {
            "MailAddress" or "StringValues" or "StringBuilder" or "SecureString" => shape != ValueShape.Bytes || type.Name != "MailAddress",
            "DateTime" or "DateTimeOffset" or "DateOnly" => shape == ValueShape.Date,
            "IPAddress" or "IPEndPoint" => shape == ValueShape.Network,
            _ => false,
        };
    }

    public static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && ElementOf(type) is { } element &&
        element.SpecialType is not (SpecialType.System_Char or SpecialType.System_Byte);

    /// <summary>What a collection, a task or a nullable is made of; null for text and single objects.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String) return null;
        var inner = ElementOf(type) ?? Unwrap(type);
        return SymbolEqualityComparer.Default.Equals(inner, type) ? null : Element(inner) ?? inner;
    }

    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } named &&
        (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || named.Name is "Task" or "ValueTask" or "Lazy")
            ? named.TypeArguments[0]
            : type;

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } named when IsKnownCollection(named) => named.TypeArguments[0],
        _ => null,
    };

    private static bool IsKnownCollection(INamedTypeSymbol type) =>
        type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerable" or "IAsyncEnumerable" ||
        type.AllInterfaces.Any(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
