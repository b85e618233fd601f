using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Classification;

/// <summary>The class of every symbol of one compilation: the policy's word, then an attribute's, then a guess.</summary>
internal sealed class ClassificationModel(ClassificationPolicy policy)
{
    private readonly PolicyClassifier classifier = new(policy);
    private readonly ConcurrentDictionary<ISymbol, ClassifiedSymbol?> known = new(SymbolEqualityComparer.Default);

    /// <summary>The class of a property, field, parameter or method, or null when its value is nobody's business.</summary>
    public ClassifiedSymbol? Of(ISymbol symbol) => known.GetOrAdd(symbol.OriginalDefinition, s =>
    {
        var byPolicy = classifier.Classify(s, out var isPublic);
        if (byPolicy is not null || isPublic) return byPolicy;
        var declared = DeclaredClassifier.Classify(s, out isPublic);
        return declared is not null || isPublic || s is IMethodSymbol ? declared : InferredClassifier.Classify(s);
    });

    /// <summary>The class that a type's own attribute gives to its instances.</summary>
    public ClassifiedSymbol? OfType(ITypeSymbol? type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum } named
            ? known.GetOrAdd(named.OriginalDefinition, static s => DeclaredClassifier.ClassifyType((ITypeSymbol)s))
            : null;
}
