using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1003SecretInLogs : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1003",
        "Secret reaches a log sink",
        "Do not log {0} ({1}: {2}). Take it out of the message.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1003"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Log, Label: { Whole: null, Source.DataClass: DataClass.Secret } };
}
