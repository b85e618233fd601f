using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Flow;

/// <summary>All that the bodies of one compilation share.</summary>
internal sealed class FlowModel
{
    private readonly ConcurrentDictionary<ISymbol, bool> sanitizers = new(SymbolEqualityComparer.Default);

    public FlowModel(Compilation compilation, ClassificationPolicy policy)
    {
        Policy = policy;
        Classes = new ClassificationModel(policy);
        Exposure = new ObjectExposure(Classes);
        Sinks = new SinkTable(policy.Sinks);
        Overrides = new OverrideIndex(compilation);
        Summaries = new SummaryTable(this, compilation);
    }

    public ClassificationPolicy Policy { get; }

    public ClassificationModel Classes { get; }

    public ObjectExposure Exposure { get; }

    public SinkTable Sinks { get; }

    public OverrideIndex Overrides { get; }

    public SummaryTable Summaries { get; }

    public bool IsSanitizer(IMethodSymbol method) => sanitizers.GetOrAdd(method.OriginalDefinition, m => Sanitizers.IsSanitizer((IMethodSymbol)m, Policy));
}
