using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1002ProbableDataInLogs : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1002",
        "Probable personal data reaches a log sink",
        "Do not log {0} ({1}: {2}). Log an id, redact it, or declare its class.",
        "Privacy",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1002"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Log, Label: { Whole: null, Source: { Confidence: Confidence.Inferred, DataClass: not DataClass.Secret } } };
}
