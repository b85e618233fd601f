using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SocPolicy.Analyzers.Rules;

/// <summary>A rule that sees all it needs in one place, with the settings that every rule shares.</summary>
public abstract class LocalRule : DiagnosticAnalyzer
{
    private ImmutableArray<DiagnosticDescriptor> supported;

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => supported.IsDefault ? supported = [Rule] : supported;

    protected abstract DiagnosticDescriptor Rule { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Register);
    }

    protected abstract void Register(CompilationStartAnalysisContext context);

    protected Diagnostic Finding(SyntaxNode at, params object[] arguments) => Diagnostic.Create(Rule, at.GetLocation(), arguments);
}
