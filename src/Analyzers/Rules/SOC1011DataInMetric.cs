using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1011DataInMetric : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1011",
        "Classified data as a metric tag",
        "Do not use {0} ({1}: {2}) as a metric tag. Use a value from a small fixed set.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1011"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Metric, Label.Whole: null };
}
