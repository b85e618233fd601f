using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Where a virtual call can go inside this compilation. Built at the first question.</summary>
internal sealed class OverrideIndex(Compilation compilation)
{
    private const int MaxTargets = 4;

    private readonly Lazy<Dictionary<ISymbol, List<INamedTypeSymbol>>> derived = new(() => Build(compilation));

    /// <summary>The method itself when it has a body, and up to four overrides or implementations.</summary>
    public ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method)
    {
        var overridable = method.ContainingType.TypeKind == TypeKind.Interface || ((method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed);
        if (!overridable || method.ContainingType.IsSealed) return [method];
        var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract) targets.Add(method);
        if (!derived.Value.TryGetValue(method.ContainingType.OriginalDefinition, out var types)) return targets.ToImmutable();
        foreach (var type in types)
        {
            if (targets.Count > MaxTargets) break;
            if (In(type, method) is { } target && !targets.Contains(target, SymbolEqualityComparer.Default)) targets.Add(target);
        }

        return targets.ToImmutable();
    }

    private static IMethodSymbol? In(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            var contract = type.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, method.ContainingType.OriginalDefinition));
            var member = contract?.GetMembers(method.Name).OfType<IMethodSymbol>()
                .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition));
            return member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
        }

        return type.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(m => Overrides(m, method));
    }

    private static bool Overrides(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var m = candidate.OverriddenMethod; m is not null; m = m.OverriddenMethod)
            if (SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition)) return true;
        return false;
    }

    private static Dictionary<ISymbol, List<INamedTypeSymbol>> Build(Compilation compilation)
    {
        var index = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (open.Count > 0)
        {
            var container = open.Pop();
            foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>()) open.Push(member);
            if (container is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type) continue;
            for (var parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType) Add(parent, type);
            foreach (var contract in type.AllInterfaces)
                if (contract.Locations.Any(l => l.IsInSource)) Add(contract, type);
        }

        foreach (var types in index.Values)
            types.Sort(static (a, b) => string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()));
        return index;

        void Add(INamedTypeSymbol parent, INamedTypeSymbol type)
        {
            if (!index.TryGetValue(parent.OriginalDefinition, out var types)) index[parent.OriginalDefinition] = types = [];
            types.Add(type);
        }
    }
}
