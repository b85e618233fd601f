using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>The sinks whose libraries this compilation references.</summary>
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

    private readonly Dictionary<ISymbol, ImmutableArray<Sink>> byType = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Sink>> byMethod = new(SymbolEqualityComparer.Default);

    public SinkTable(Compilation compilation, IEnumerable<Sink> declared)
    {
        foreach (var group in All.Concat(declared).GroupBy(s => s.Type, StringComparer.Ordinal))
            foreach (var type in compilation.GetTypesByMetadataName(group.Key))
                byType[type] = [.. group];
    }

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
        if (method.GetAttributes().Any(a => a.AttributeClass is { Name: "LoggerMessageAttribute", ContainingNamespace.Name: "Logging" })) return GeneratedLogging;
        if (method.MethodKind == MethodKind.Constructor)
        {
            for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
                if (byType.TryGetValue(type.OriginalDefinition, out var made)) return made.RemoveAll(s => !s.Matches(".ctor"));
            return [];
        }

        for (var m = method; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
            if (byType.TryGetValue(m.ContainingType.OriginalDefinition, out var sinks) && sinks.RemoveAll(s => !s.Matches(m.Name)) is { IsEmpty: false } found) return found;
        return [];
    }
}
