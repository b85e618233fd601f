using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1021DeveloperPageUnguarded : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1021",
        "Developer error page is on outside development",
        "'{0}' shows source code, settings and data to visitors. Call it only under IsDevelopment().",
        "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1021"));

    protected override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("UseDeveloperExceptionPage" or "UseDatabaseErrorPage" or "UseMigrationsEndPoint")) return;
        if (call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) != true) return;
        if (!DevelopmentGuard.Covers(call.Syntax)) context.ReportDiagnostic(Finding(call.Syntax, call.TargetMethod.Name));
    }
}
