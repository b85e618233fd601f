using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1012DataToThirdParty : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1012",
        "Classified data sent to a third party",
        "Do not send {0} ({1}: {2}) to {3}, which the policy does not list as a processor. Send an id, or list it.",
        "Privacy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1012"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.ThirdParty };

    public override object[] Arguments(Hit hit, ClassifiedSymbol source) => [.. base.Arguments(hit, source), hit.Sink.Processor ?? "a third party"];
}
