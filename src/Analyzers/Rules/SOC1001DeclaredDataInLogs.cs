using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1001DeclaredDataInLogs : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1001",
        "Declared classified data reaches a log sink",
        "Do not log {0} ({1}: {2}). Log an id, or redact it.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1001"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Log, Label: { Whole: null, Source: { Confidence: Confidence.Declared, DataClass: not DataClass.Secret } } };
}
