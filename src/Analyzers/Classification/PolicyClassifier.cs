using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Classification;

/// <summary>Reads a class from the policy: the symbol's own line, its type's, its namespace's, then its name's.</summary>
internal sealed class PolicyClassifier(ClassificationPolicy policy)
{
    /// <summary>The policy's class; <paramref name="isPublic"/> when it says that there is nothing to protect.</summary>
    public ClassifiedSymbol? Classify(ISymbol symbol, out bool isPublic)
    {
        isPublic = false;
        if (policy.IsEmpty || Find(symbol) is not { } entry) return null;
        isPublic = entry.DataClass is null;
        return entry.DataClass is { } dataClass ? new ClassifiedSymbol(symbol, dataClass, Confidence.Declared, "declared in " + entry.Place) : null;
    }

    private PolicyEntry? Find(ISymbol symbol)
    {
        if (policy.Symbols.TryGetValue(FullName.Of(symbol), out var entry)) return entry;
        if (symbol is IPropertySymbol or IFieldSymbol && HoldsData(symbol))
        {
            for (var owner = symbol.ContainingType; owner is not null; owner = owner.BaseType)
                if (policy.Types.TryGetValue(FullName.Of(owner), out entry)) return entry;
            for (var space = symbol.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
                if (policy.Namespaces.TryGetValue(FullName.Of(space), out entry)) return entry;
        }

        return symbol is not IMethodSymbol && policy.Names.TryGetValue(string.Concat(NameTokens.Of(symbol.Name)), out entry) && !IsConstant(symbol) ? entry : null;
    }

    private static bool HoldsData(ISymbol symbol)
    {
        var type = symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)symbol).Type;
        return !symbol.IsStatic && ValueShape.Date.Holds(type) && NameTokens.Of(symbol.Name).LastOrDefault() is not ("id" or "type" or "kind" or "status");
    }

    private static bool IsConstant(ISymbol symbol) => symbol is IFieldSymbol { IsConst: true } or IFieldSymbol { IsStatic: true, IsReadOnly: true };
}
