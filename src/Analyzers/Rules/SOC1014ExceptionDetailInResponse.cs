using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1014ExceptionDetailInResponse : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1014",
        "Exception detail is returned to the client",
        "Do not send {0} to the client ({1}: {2}). Send a fixed text and a trace id, and log the exception.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1014"));

    protected override DataClass? About => DataClass.Internals;

    protected override bool Judges(Hit hit) =>
        (hit.Sink.Kind == SinkKind.Response || hit.Sink.Type == "Grpc.Core.Status") && !DevelopmentGuard.Covers(hit.At);
}
