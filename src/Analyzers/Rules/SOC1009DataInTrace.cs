using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1009DataInTrace : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1009",
        "Classified data in a trace",
        "Do not record {0} ({1}: {2}) in a trace. Use an id, or redact it.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1009"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Trace, Label.Whole: null };
}
