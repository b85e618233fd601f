using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

/// <summary>All that the bodies of one compilation share.</summary>
internal sealed class FlowModel
{
    public FlowModel(Compilation compilation)
    {
        Classes = new ClassificationModel();
        Sinks = new SinkTable(compilation);
        Overrides = new OverrideIndex(compilation);
        Summaries = new SummaryTable(this, compilation);
    }

    public ClassificationModel Classes { get; }

    public SinkTable Sinks { get; }

    public OverrideIndex Overrides { get; }

    public SummaryTable Summaries { get; }
}
