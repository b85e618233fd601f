using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1010DataInUrl : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1010",
        "Classified data in baggage, a URL or a header",
        "Do not send {0} ({1}: {2}) in a URL, a header or baggage: others keep them. Send it in the body, or send an id.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1010"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Url, Label.Whole: null } or
    { Sink.Kind: SinkKind.Header, Label: { Whole: null, Source.DataClass: not DataClass.Secret } };
}
