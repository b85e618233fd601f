using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1016DataInOutput : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1016",
        "Classified data written to console, trace or event log",
        "Do not write {0} ({1}: {2}) to the console, a trace listener or an event log. Write an id, or redact it.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1016"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Output, Label.Whole: null };
}
