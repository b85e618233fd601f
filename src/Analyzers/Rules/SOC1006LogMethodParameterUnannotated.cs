using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1006LogMethodParameterUnannotated : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1006",
        "Generated log method does not redact a classified parameter",
        "'{0}' ({1}: {2}) is logged as it is, since its parameter has no data classification. Annotate it, so that it is redacted.",
        "Confidentiality",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1006"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute").IsEmpty) return;
        var classes = new ClassificationModel(PolicyFiles.Read(context));
        context.RegisterSymbolAction(symbol => Analyze(symbol, classes), SymbolKind.Method);
    }

    private void Analyze(SymbolAnalysisContext context, ClassificationModel classes)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || !method.GetAttributes().Any(a => a.AttributeClass?.Name == "LoggerMessageAttribute")) return;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "LogPropertiesAttribute"))
                ReportMembers(context, parameter, classes);
            else if (classes.Of(parameter) is { Confidence: Confidence.Inferred } source)
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], source.DisplayName, source.DataClass.Text(), source.Reason));
        }
    }

    /// <summary>With [LogProperties] each member is a parameter of its own, and needs an attribute of its own.</summary>
    private void ReportMembers(SymbolAnalysisContext context, IParameterSymbol parameter, ClassificationModel classes)
    {
        foreach (var member in parameter.Type.GetMembers())
            if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public } && classes.Of(member) is { Confidence: Confidence.Inferred } source)
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], source.DisplayName, source.DataClass.Text(), source.Reason));
    }
}
