using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.CodeFixes;

/// <summary>Calls UseHsts and UseHttpsRedirection on an application that was just built.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1026EnforceHttps : NodeFix
{
    private static readonly ImmutableArray<string> Calls = ["UseHsts", "UseHttpsRedirection"];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1026"];

    protected override string Title => "Insist on HTTPS";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { Parent.Parent: LocalDeclarationStatementSyntax statement } variable || variable.Initializer?.Value != node) return null;
        var called = root.DescendantNodes().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText).ToImmutableHashSet(StringComparer.Ordinal);
        var line = statement.WithoutLeadingTrivia().GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? statement.GetTrailingTrivia().Last() : SyntaxFactory.ElasticCarriageReturnLineFeed;
        var indent = statement.GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia));
        var added = Calls.Where(m => !called.Contains(m))
            .Select(m => SyntaxFactory.ParseStatement($"{variable.Identifier.Text}.{m}();").WithLeadingTrivia(indent).WithTrailingTrivia(line)).ToArray();
        if (added.Length == 0) return null;
        return statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesAfter(global, added.Select(SyntaxFactory.GlobalStatement))
            : statement.Parent is BlockSyntax ? root.InsertNodesAfter(statement, added) : null;
    }
}
