using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Classification;

/// <summary>The class of every symbol of one compilation; what is declared wins over what is guessed.</summary>
internal sealed class ClassificationModel
{
    private readonly ConcurrentDictionary<ISymbol, ClassifiedSymbol?> known = new(SymbolEqualityComparer.Default);

    /// <summary>The class of a property, field, parameter or method, or null when its value is nobody's business.</summary>
    public ClassifiedSymbol? Of(ISymbol symbol) => known.GetOrAdd(symbol.OriginalDefinition, static s =>
        DeclaredClassifier.Classify(s) ?? (s is IMethodSymbol ? null : InferredClassifier.Classify(s)));

    /// <summary>The class that a type's own attribute gives to its instances.</summary>
    public ClassifiedSymbol? OfType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum } named
            ? known.GetOrAdd(named.OriginalDefinition, static s => DeclaredClassifier.ClassifyType((ITypeSymbol)s))
            : null;
}
