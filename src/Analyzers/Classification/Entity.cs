using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>A type whose instances are kept: it has a key, and its name does not say that it only carries a message.</summary>
internal static class Entity
{
    private static readonly ImmutableHashSet<string> Messages = ImmutableHashSet.CreateRange(StringComparer.Ordinal,
        ("dto request response command query event message view model vm result input output payload form args options settings attribute exception builder " +
        "service controller handler validator factory mapper client").Split(' '));

    public static bool Is(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: false, IsImplicitlyDeclared: false, IsAnonymousType: false } &&
        !Messages.Contains(NameTokens.Of(type.Name).LastOrDefault() ?? "") && HasKey(type);

    /// <summary>The properties that the type itself declares.</summary>
    public static IEnumerable<IPropertySymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p is { IsStatic: false, IsIndexer: false, GetMethod: not null });

    /// <summary>What Entity Framework takes for a key: <c>Id</c>, <c>CustomerId</c> or [Key].</summary>
    private static bool HasKey(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? owner = type; owner is { SpecialType: SpecialType.None }; owner = owner.BaseType)
            if (Members(owner).Any(p => IsKeyName(p.Name, type.Name) || p.GetAttributes().Any(a => a.AttributeClass?.Name == "KeyAttribute"))) return true;
        return false;
    }

    private static bool IsKeyName(string name, string type) =>
        name.Equals("Id", StringComparison.OrdinalIgnoreCase) || name.Equals(type + "Id", StringComparison.OrdinalIgnoreCase);
}
