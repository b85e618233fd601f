using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1032EndpointWithoutAuthorization : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1032",
        "Endpoint returns classified data without authorization",
        "'{0}' returns '{1}' ({2}: {3}) to anybody. Require authorization, or say [AllowAnonymous].",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1032"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase").IsEmpty) return;
        var exposure = new ObjectExposure(new ClassificationModel(PolicyFiles.Read(context)));
        var everywhere = new Lazy<bool>(() => context.Compilation.SyntaxTrees.Any(tree => RequiresEverywhere(tree.GetText(context.CancellationToken))));
        context.RegisterSymbolAction(symbol => Analyze(symbol, exposure, everywhere), SymbolKind.Method);
    }

    private void Analyze(SymbolAnalysisContext context, ObjectExposure exposure, Lazy<bool> everywhere)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false } || method.GetAttributes().Any(a => a.AttributeClass?.Name == "NonActionAttribute")) return;
        if (!IsOpenController(method.ContainingType) || Speaks(method)) return;
        var type = Unwrap(method.ReturnType);
        if (exposure.Serialized(type).FirstOrDefault() is not { } source || everywhere.Value || method.Locations.FirstOrDefault() is not { } place) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, method.Name, source.DisplayName, source.DataClass.Text(), source.Reason));
    }

    private static bool IsOpenController(INamedTypeSymbol? type)
    {
        var isController = false;
        for (; type is not null; type = type.BaseType)
        {
            if (Speaks(type)) return false;
            isController |= type.Name == "ControllerBase";
        }

        return isController;
    }

    /// <summary>An attribute of the authorization family is there, whatever it decides.</summary>
    private static bool Speaks(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass is { } type &&
        (type.AllInterfaces.Any(i => i.Name is "IAuthorizeData" or "IAllowAnonymous" or "IAuthorizationFilter" or "IAsyncAuthorizationFilter") || type.Name.Contains("Authori") || type.Name.Contains("Anonymous")));

    private static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ActionResult", TypeArguments.Length: 1 } generic) type = generic.TypeArguments[0];
        return type;
    }

    private static bool RequiresEverywhere(SourceText text)
    {
        var content = text.ToString();
        return content.Contains("FallbackPolicy") || content.Contains("RequireAuthorization(") || content.Contains("AuthorizeFilter");
    }
}
