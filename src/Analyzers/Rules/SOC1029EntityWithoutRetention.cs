using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1029EntityWithoutRetention : LocalRule
{
    private static readonly ImmutableHashSet<string> Telling = ImmutableHashSet.Create(StringComparer.Ordinal, "retention", "retain", "retained", "erasure", "erasable", "expiry");

    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1029",
        "Classified entity has no retention period",
        "'{0}' keeps '{1}' ({2}: {3}), but the policy gives '{0}' no retention. Say there how long it is kept.",
        "Privacy",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1029"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var policy = PolicyFiles.Read(context);
        if (policy.Retentions.Count == 0) return;
        var classes = new ClassificationModel(policy);
        context.RegisterSymbolAction(symbol => Analyze(symbol, policy, classes), SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context, ClassificationPolicy policy, ClassificationModel classes)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Entity.Is(type) || HasRetention(type, policy) || type.Locations.FirstOrDefault(l => l.IsInSource) is not { } place) return;
        var kept = Entity.Members(type).Select(classes.Of).OfType<ClassifiedSymbol>().Where(c => c.Confidence == Confidence.Declared)
            .OrderByDescending(c => c.DataClass).ThenBy(c => c.Symbol.Name, StringComparer.Ordinal).ToArray();
        if (kept.FirstOrDefault() is not { } worst) return;
        var members = kept.SelectMany(c => c.Symbol.Locations).Where(l => l.IsInSource);
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, members, type.Name, worst.DisplayName, worst.DataClass.Text(), worst.Reason));
    }

    /// <summary>The type, a base or its namespace has a line of its own, or an attribute says it in the code.</summary>
    private static bool HasRetention(INamedTypeSymbol type, ClassificationPolicy policy)
    {
        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
            if (policy.Retentions.ContainsKey(FullName.Of(owner)) || owner.GetAttributes().Any(Tells)) return true;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (policy.Retentions.ContainsKey(FullName.Of(space))) return true;
        return false;
    }

    private static bool Tells(AttributeData attribute) => attribute.AttributeClass is { } type && NameTokens.Of(type.Name).Any(Telling.Contains);
}
