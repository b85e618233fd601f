using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1001ClassifiedDataInLogs : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1001",
        "Classified data reaches a log sink",
        "Do not log {0} ({1}: {2}). Log an id, or redact it.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1001"));

    public override bool Judges(Hit hit) => hit.Sink.Kind == SinkKind.Log;
}
