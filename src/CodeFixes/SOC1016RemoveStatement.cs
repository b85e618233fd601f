using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.CodeFixes;

/// <summary>Takes out a statement that does nothing but leak or switch a leak on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1016RemoveStatement : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1009", "SOC1011", "SOC1016", "SOC1019", "SOC1020", "SOC1021"];

    protected override string Title => "Remove the statement";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AssignmentExpressionSyntax or ConditionalAccessExpressionSyntax }) return null;
        // In a chain (a.B().C()) or a lambda, more than the leak would go.
        if (node.Ancestors().TakeWhile(a => a != statement).Any(a => a is AnonymousFunctionExpressionSyntax) || Calls(statement) > 1) return null;
        return statement.Parent switch
        {
            BlockSyntax => Remove(root, statement),
            GlobalStatementSyntax global => Remove(root, global),
            _ => null,
        };
    }

    /// <summary>Comments before the node stay, its indentation goes.</summary>
    private static SyntaxNode? Remove(SyntaxNode root, SyntaxNode node)
    {
        var mark = new SyntaxAnnotation();
        var leading = node.GetLeadingTrivia();
        while (leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia)) leading = leading.RemoveAt(leading.Count - 1);
        var marked = root.ReplaceNode(node, node.WithLeadingTrivia(leading).WithAdditionalAnnotations(mark));
        return marked.RemoveNode(marked.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepLeadingTrivia);
    }

    private static int Calls(StatementSyntax statement) => statement.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Count(a => a.Expression is InvocationExpressionSyntax);
}
