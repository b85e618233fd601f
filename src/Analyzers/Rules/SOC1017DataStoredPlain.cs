using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1017DataStoredPlain : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1017",
        "Classified data stored unprotected",
        "Do not store {0} ({1}: {2}) as it is. Protect it first, with IDataProtector for instance.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1017"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Storage, Label: { Whole: null, Source: { DataClass: DataClass.Secret } or { Confidence: Confidence.Declared } } };
}
