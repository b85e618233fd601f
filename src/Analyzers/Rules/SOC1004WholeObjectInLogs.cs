using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1004WholeObjectInLogs : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1004",
        "Object that exposes classified members is logged",
        "Do not log all of '{3}': it shows {0} ({1}: {2}). Log its id or its safe members.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1004"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Log or SinkKind.LogScope or SinkKind.Output or SinkKind.Trace or SinkKind.Exception, Label.Whole: not null };

    public override object[] Arguments(Hit hit, ClassifiedSymbol source) => [.. base.Arguments(hit, source), hit.Label.Whole!];
}
