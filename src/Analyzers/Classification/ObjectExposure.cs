using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Which classified members come out when a whole object is printed or taken apart.</summary>
internal sealed class ObjectExposure(ClassificationModel classes)
{
    private const int MaxDepth = 3;

    private static readonly ImmutableHashSet<string> Hiding = ImmutableHashSet.Create(StringComparer.Ordinal,
        "JsonIgnoreAttribute", "IgnoreDataMemberAttribute", "NotLoggedAttribute", "LogPropertyIgnoreAttribute", "LogMaskedAttribute", "XmlIgnoreAttribute");

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ClassifiedSymbol>> serialized = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ClassifiedSymbol>> printed = new(SymbolEqualityComparer.Default);

    /// <summary>What <c>{@x}</c> or a serializer writes, worst first.</summary>
    public ImmutableArray<ClassifiedSymbol> Serialized(ITypeSymbol type) => serialized.GetOrAdd(type, t => Collect(t, false));

    /// <summary>What ToString writes, worst first: records print their public members, other objects their type's name.</summary>
    public ImmutableArray<ClassifiedSymbol> Printed(ITypeSymbol type) => printed.GetOrAdd(type, t => Collect(t, true));

    public static bool PrintsMembers(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRecord: true } record &&
        !record.GetMembers("ToString").Concat(record.GetMembers("PrintMembers")).Any(m => m is { IsImplicitlyDeclared: false });

    private ImmutableArray<ClassifiedSymbol> Collect(ITypeSymbol type, bool prints)
    {
        var found = ImmutableArray.CreateBuilder<ClassifiedSymbol>();
        Collect(type, prints, 0, found);
        return [.. found.OrderByDescending(c => c.DataClass).ThenByDescending(c => c.Confidence)];
    }

    private void Collect(ITypeSymbol type, bool prints, int depth, ImmutableArray<ClassifiedSymbol>.Builder found)
    {
        type = ValueShapes.Element(type) ?? type;
        if (depth >= MaxDepth || type is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named) return;
        if (prints && !PrintsMembers(named)) return;
        for (INamedTypeSymbol? owner = named; owner is { SpecialType: SpecialType.None }; owner = owner.BaseType)
        {
            foreach (var member in owner.GetMembers())
            {
                if (member.IsStatic || member.DeclaredAccessibility != Accessibility.Public || TypeOf(member) is not { } inner || Hides(member)) continue;
                if (classes.Of(member) is { } source) found.Add(source);
                else Collect(inner, prints, depth + 1, found);
            }
        }
    }

    private static bool Hides(ISymbol member) => member.GetAttributes().Any(a => a.AttributeClass is { } type && Hiding.Contains(type.Name));

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };
}
