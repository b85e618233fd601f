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

    private readonly Dictionary<ISymbol, ImmutableArray<Sink>> byType = new(SymbolEqualityComparer.Default);

    public SinkTable(Compilation compilation)
    {
        foreach (var group in All.GroupBy(s => s.Type, StringComparer.Ordinal))
            foreach (var type in compilation.GetTypesByMetadataName(group.Key))
                byType[type] = [.. group];
    }

    public bool IsEmpty => byType.Count == 0;

    public Sink? Find(IMethodSymbol method)
    {
        var original = (method.ReducedFrom ?? method).OriginalDefinition;
        for (var m = original; m is not null; m = m.OverriddenMethod?.OriginalDefinition)
            if (byType.TryGetValue(m.ContainingType.OriginalDefinition, out var sinks) && sinks.FirstOrDefault(s => s.Matches(m.Name)) is { } sink) return sink;
        return null;
    }
}
