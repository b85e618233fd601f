using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// Method summaries, made when first asked for. A summary for depth n looks at callees for depth n - 1: recursion needs no
/// special case, and no answer depends on which thread asked first. One that nothing was cut from serves every greater depth.
/// </summary>
internal sealed class SummaryTable(FlowModel model, Compilation compilation)
{
    public const int MaxDepth = 8;

    private readonly ConcurrentDictionary<IMethodSymbol, MethodSummary> complete = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentDictionary<int, MethodSummary>> cut = new(SymbolEqualityComparer.Default);

    public MethodSummary Of(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.DeclaringSyntaxReferences.IsEmpty || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction) return MethodSummary.Nothing;
        if (!CanCarry(method)) return MethodSummary.Nothing;
        if (depth <= 0) return MethodSummary.TooDeep;
        if (complete.TryGetValue(method, out var known) && known.Height <= depth) return known;
        var byDepth = cut.GetOrAdd(method, static _ => new());
        if (byDepth.TryGetValue(depth, out known)) return known;

        var summary = GraphOf(method, cancellation) is { } graph
            ? new BodyFlow(model, method, depth - 1, cancellation).Summarize(graph)
            : MethodSummary.Nothing;
        if (summary.Truncated) byDepth[depth] = summary;
        else complete[method] = summary;
        return summary;
    }

    private static bool CanCarry(IMethodSymbol method) =>
        Carries(method.ReturnType) || method.Parameters.Any(p => Carries(p.Type));

    private static bool Carries(ITypeSymbol type) => !KnownCalls.IsNeutral(type);

    private ControlFlowGraph? GraphOf(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            if (syntax is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax) || !HasBody(syntax)) continue;
#pragma warning disable RS1030 // The driver hands out its own cached model here; a summary needs other files than the one being analysed.
            return ControlFlowGraph.Create(syntax, compilation.GetSemanticModel(syntax.SyntaxTree), cancellation);
#pragma warning restore RS1030
        }

        return null;
    }

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        _ => true,
    };
}
