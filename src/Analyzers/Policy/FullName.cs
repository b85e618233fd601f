using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Policy;

/// <summary>How a policy names symbols: as C# writes them, nested types with a dot, without type parameters.</summary>
internal static class FullName
{
    public static string Of(ISymbol symbol)
    {
        var name = symbol.Name;
        for (var outer = symbol.ContainingSymbol; outer is not null and not INamespaceSymbol { IsGlobalNamespace: true } and not (IModuleSymbol or IAssemblySymbol); outer = outer.ContainingSymbol)
            name = outer.Name + "." + name;
        return name;
    }
}
