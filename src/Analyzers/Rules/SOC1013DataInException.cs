using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1013DataInException : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1013",
        "Classified data in an exception",
        "Do not put {0} ({1}: {2}) into an exception: it is logged and shown elsewhere. Use an id.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1013"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Exception, Label.Whole: null };
}
