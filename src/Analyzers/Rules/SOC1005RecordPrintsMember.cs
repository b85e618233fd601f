using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1005RecordPrintsMember : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1005",
        "Record prints a classified member",
        "The record '{3}' prints '{0}' ({1}: {2}) whenever it is logged or shown. Give it a PrintMembers that leaves it out.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1005"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        var classes = new ClassificationModel(PolicyFiles.Read(context));
        context.RegisterSymbolAction(symbol => Analyze(symbol, classes), SymbolKind.NamedType);
    }

    private void Analyze(SymbolAnalysisContext context, ClassificationModel classes)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsRecord || !ObjectExposure.PrintsMembers(type)) return;
        foreach (var member in type.GetMembers())
        {
            if (member is not (IPropertySymbol { GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }) || member.IsStatic || member.DeclaredAccessibility != Accessibility.Public) continue;
            if (classes.Of(member) is not { } source || !(source.Confidence == Confidence.Declared || source.DataClass == DataClass.Secret)) continue;
            if (member.Locations.FirstOrDefault(l => l.IsInSource) is { } place)
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, source.DisplayName, source.DataClass.Text(), source.Reason, type.Name));
        }
    }
}
