using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1028EntityMemberUndeclared : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1028",
        "Personal data of an entity is not declared",
        "'{0}' is probably {1} ({2}), but nothing declares it. Annotate it, or give its class in the policy.",
        "Privacy",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1028"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var classes = new ClassificationModel(PolicyFiles.Read(context));
        context.RegisterSymbolAction(symbol => Analyze(symbol, classes), SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context, ClassificationModel classes)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Entity.Is(type)) return;
        var strong = Entity.Members(type).Where(m => InferredClassifier.StrongClass(m) is { } found && found != DataClass.Secret).ToImmutableArray();
        if (strong.IsEmpty || !PersonLikeOwner.OwnsPersonal(type, strong.Length - 1)) return;
        foreach (var member in strong)
            if (classes.Of(member) is { Confidence: Confidence.Inferred } source && member.Locations.FirstOrDefault(l => l.IsInSource) is { } place)
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, type.Locations.Where(l => l.IsInSource), source.DisplayName, source.DataClass.Text(), source.Reason));
    }
}
