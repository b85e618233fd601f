using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

/// <summary>Who calls whom in one compilation, and from which bodies a marked call is reached. Filled while code is analysed, asked at the end.</summary>
internal sealed class CallGraph
{
    private const int MaxDepth = 8;

    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<ISymbol>> implementations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> marked = new(SymbolEqualityComparer.Default);

    public void Mark(ISymbol body) => marked[body] = true;

    public void Add(ISymbol body, IMethodSymbol target) => calls.GetOrAdd(body, _ => []).Add(target);

    public void AddImplementations(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface) return;
        foreach (var contract in type.AllInterfaces.SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>())
            if (type.FindImplementationForInterfaceMember(contract) is { } own) implementations.GetOrAdd(contract.OriginalDefinition, _ => []).Add(own.OriginalDefinition);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            if (method.OverriddenMethod is { } overridden) implementations.GetOrAdd(overridden.OriginalDefinition, _ => []).Add(method);
    }

    public bool IsImplemented(ISymbol method) => implementations.ContainsKey(method);

    /// <summary>
    /// The body in which an operation runs. The handler of an endpoint is one of its own, other lambdas belong to the method
    /// around them.
    /// </summary>
    public static ISymbol BodyOf(IOperation operation, ISymbol method)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation local) return local.Symbol;
            if (outer is IAnonymousFunctionOperation lambda && Receiver(lambda) is { } call && call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)) return lambda.Symbol;
        }

        return method;

        static IInvocationOperation? Receiver(IOperation lambda)
        {
            var outer = lambda.Parent;
            while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation) outer = outer.Parent;
            return outer as IInvocationOperation;
        }
    }

    /// <summary>The bodies that reach a mark, themselves or through what they call. A virtual call reaches it if every implementation does.</summary>
    public HashSet<ISymbol> Reaching()
    {
        var reaching = new HashSet<ISymbol>(marked.Keys, SymbolEqualityComparer.Default);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var next = calls.Where(c => !reaching.Contains(c.Key) && c.Value.Any(Reaches)).Select(c => c.Key).ToArray();
            if (next.Length == 0) break;
            reaching.UnionWith(next);
        }

        return reaching;

        bool Reaches(ISymbol target) =>
            implementations.TryGetValue(target, out var own) ? own.All(reaching.Contains) && (target.IsAbstract || reaching.Contains(target)) : reaching.Contains(target);
    }

    /// <summary>The bodies that call another, directly or by what it implements or overrides.</summary>
    public ILookup<ISymbol, ISymbol> Callers() => calls
        .SelectMany(c => c.Value.SelectMany(t => implementations.TryGetValue(t, out var own) ? own.Append(t) : [t]).Select(t => (Target: t, Caller: c.Key)))
        .ToLookup(c => c.Target, c => c.Caller, SymbolEqualityComparer.Default)!;
}
