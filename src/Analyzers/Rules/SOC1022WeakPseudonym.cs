using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1022WeakPseudonym : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1022",
        "Personal data is pseudonymised by a plain hash",
        "A plain hash of {0} ({1}: {2}) can be undone by guessing. Use HMAC with a secret key.",
        "Privacy",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1022"));

    protected override bool Judges(Hit hit) => hit is { Sink.Kind: SinkKind.PlainHash, Label.Source.DataClass: DataClass.Personal or DataClass.Financial or DataClass.SensitivePersonal };
}
