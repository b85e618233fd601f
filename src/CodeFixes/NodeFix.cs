using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SocPolicy.CodeFixes;

/// <summary>A fix that rewrites the tree around one finding. It is offered only when the rewriting succeeds.</summary>
public abstract class NodeFix : CodeFixProvider
{
    protected abstract string Title { get; }

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Rewrite(root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model) is not { } rewritten) continue;
            var document = context.Document.WithSyntaxRoot(rewritten);
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document), Title), diagnostic);
        }
    }

    /// <summary>The new root, or null when this finding has no safe rewriting.</summary>
    protected abstract SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model);
}
