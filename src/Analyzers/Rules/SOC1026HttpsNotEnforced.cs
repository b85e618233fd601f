using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1026HttpsNotEnforced : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1026",
        "Web application does not insist on HTTPS",
        "'{0}' sets up a pipeline without {1}, so browsers may talk to it in clear text. Call {1} on it.",
        "Security",
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        helpLinkUri: HelpLinks.For("SOC1026"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    protected override void Register(CompilationStartAnalysisContext context)
    {
        if (!SetupCalls.IsProgram(context.Compilation) || context.Compilation.GetTypesByMetadataName("Microsoft.AspNetCore.Builder.IApplicationBuilder").IsEmpty) return;
        var calls = new SetupCalls("UseHttpsRedirection", "UseHsts");
        var pipelines = new ConcurrentBag<(Location Place, string Name)>();
        context.RegisterOperationAction(operation => Note((IInvocationOperation)operation.Operation, calls, pipelines), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => Note((IMethodSymbol)symbol.Symbol, pipelines), SymbolKind.Method);
        context.RegisterCompilationEndAction(end => Report(end, calls, pipelines));
    }

    private static void Note(IInvocationOperation call, SetupCalls calls, ConcurrentBag<(Location Place, string Name)> pipelines)
    {
        calls.Note(call.TargetMethod.Name);
        if (call.TargetMethod is { Name: "Build", ContainingType: { Name: "WebApplicationBuilder", ContainingNamespace.Name: "Builder" } })
            pipelines.Add((call.Syntax.GetLocation(), call.Syntax.ToString()));
    }

    /// <summary>The older shape: <c>void Configure(IApplicationBuilder app)</c> of a start-up class.</summary>
    private static void Note(IMethodSymbol method, ConcurrentBag<(Location Place, string Name)> pipelines)
    {
        if (method is { Name: "Configure", IsStatic: false, ReturnsVoid: true, DeclaredAccessibility: Accessibility.Public } &&
            method.ContainingType.Name.StartsWith("Startup", StringComparison.Ordinal) && method.Parameters.Any(p => p.Type.Name == "IApplicationBuilder"))
            pipelines.Add((method.Locations[0], $"{method.ContainingType.Name}.{method.Name}"));
    }

    private void Report(CompilationAnalysisContext context, SetupCalls calls, ConcurrentBag<(Location Place, string Name)> pipelines)
    {
        if (pipelines.IsEmpty || calls.Missing is not { Length: > 0 } missing || SetupCalls.MayBeElsewhere(context.Compilation, "Microsoft.AspNetCore.HttpsPolicy")) return;
        var all = pipelines.OrderBy(p => p.Place.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(p => p.Place.SourceSpan.Start).ToArray();
        context.ReportDiagnostic(Diagnostic.Create(Rule, all[0].Place, all.Skip(1).Select(p => p.Place), all[0].Name, string.Join(" and ", missing)));
    }
}
