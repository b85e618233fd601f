using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1031LogForging : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1031",
        "Untrusted text is part of a log message",
        "{0} is put into the text of a log message ({1}: {2}), so a line break in it forges entries. Use a template and an argument.",
        "Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1031"));

    protected override DataClass? About => DataClass.Untrusted;

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.Log, InTemplate: true };
}
