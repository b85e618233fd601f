using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Rules;

internal sealed class SOC1018CookieUnprotected : FlowRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "SOC1018",
        "Cookie with classified data lacks protection",
        "The cookie holds {0} ({1}: {2}) without {3}. Set Secure, HttpOnly and SameSite, or keep the value on the server.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1018"));

    public override object[] Arguments(Hit hit, ClassifiedSymbol source) => [.. base.Arguments(hit, source), CookieSettings.Missing(hit.At)];

    protected override bool Judges(Hit hit) => hit.Sink.Kind == SinkKind.Cookie && CookieSettings.Missing(hit.At).Length > 0;
}
