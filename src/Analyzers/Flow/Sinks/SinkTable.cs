using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>
/// Which methods are sinks. Types are compared by name when a method is first seen: resolving all of them at each compilation
/// start would search every reference, at each keystroke.
/// </summary>
internal sealed class SinkTable
{
    private static readonly ImmutableArray<Sink> All =
    [
        .. typeof(SinkTable).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(ISinkFamily).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .SelectMany(t => ((ISinkFamily)Activator.CreateInstance(t)).Sinks),
    ];

    private static readonly ImmutableArray<Sink> GeneratedLogging = [new(SinkKind.Log, "", "*", "*")];

    private static readonly ImmutableDictionary<string, ImmutableArray<Sink>> ByMetadataName = ByType(All);

    private readonly ImmutableDictionary<string, ImmutableArray<Sink>> declared;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Sink>> byMethod = new(SymbolEqualityComparer.Default);

    public SinkTable(IEnumerable<Sink> declared) => this.declared = ByType(declared);

    /// <summary>The sinks that a method is, whoever its receiver.</summary>
    public ImmutableArray<Sink> Of(IMethodSymbol method) => byMethod.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, m => Search((IMethodSymbol)m));

    public Sink? Find(IMethodSymbol method, IOperation? receiver)
    {
        foreach (var sink in Of(method))
            if (sink.Accepts(receiver)) return sink;
        return null;
    }

    private ImmutableArray<Sink> Search(IMethodSymbol method)
    {
        // Decoding the attributes of every framework method would cost more than all the rest.
        if ((method.IsPartialDefinition || method.Parameters.Any(p => p.Type.Name == "ILogger")) &&
            method.GetAttributes().Any(a => a.AttributeClass is { Name: "LoggerMessageAttribute", ContainingNamespace.Name: "Logging" })) return GeneratedLogging;
        if (method.MethodKind == MethodKind.Constructor)
        {
            for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
                if (ByMetadataName.TryGetValue(NameOf(type), out var made)) return made.RemoveAll(s => !s.Matches(".ctor"));
            return [];
        }

        for (var m = method; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
        {
            var sinks = ByMetadataName.TryGetValue(NameOf(m.ContainingType), out var known) ? known : [];
            if (!declared.IsEmpty && declared.TryGetValue(FullName.Of(m.ContainingType), out var own)) sinks = sinks.AddRange(own);
            if (sinks.RemoveAll(s => !s.Matches(m.Name)) is { IsEmpty: false } found) return found;
        }

        return [];
    }

    private static string NameOf(INamedTypeSymbol? type)
    {
        if (type is null) return "";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName : type.MetadataName;
    }

    private static ImmutableDictionary<string, ImmutableArray<Sink>> ByType(IEnumerable<Sink> sinks) =>
        sinks.GroupBy(s => s.Type, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
