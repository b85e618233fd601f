using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1008DataInLogScope : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1008",
        "Classified data in a log scope",
        "Do not put {0} ({1}: {2}) into a log scope: every entry inside repeats it. Use an id.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1008"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.LogScope, Label.Whole: null };
}
