using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1027OpenCors : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1027",
        "CORS lets every origin in",
        "{0} lets scripts of any site read the answers{1}. Name the origins.",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1027"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (!context.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder").IsEmpty)
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ContainingType.Name != "CorsPolicyBuilder" || !IsOpen(call) || DevelopmentGuard.Covers(call.Syntax)) return;
        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? (SyntaxNode)access.Name : call.Syntax;
        context.ReportDiagnostic(Finding(name, call.TargetMethod.Name, SendsCredentials(call) ? ", with the user's cookies" : ""));
    }

    private static bool IsOpen(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "AllowAnyOrigin" => true,
        "SetIsOriginAllowed" => call.Arguments is { Length: 1 } arguments && AlwaysTrue(arguments[0].Value),
        "WithOrigins" => call.Arguments.Any(a => a.Value is IArrayCreationOperation { Initializer: { } items } && items.ElementValues.Any(v => v.ConstantValue.Value is "*")),
        _ => false,
    };

    private static bool AlwaysTrue(IOperation lambda) =>
        lambda.Syntax is AnonymousFunctionExpressionSyntax { ExpressionBody: LiteralExpressionSyntax { Token.ValueText: "true" } };

    private static bool SendsCredentials(IInvocationOperation call)
    {
        var chain = call.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.ToString() ?? call.Syntax.Parent?.ToString() ?? "";
        return chain.Contains("AllowCredentials()");
    }
}
