using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.CodeFixes;

/// <summary>Writes https, wss, or true.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1025UseEncryption : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1025"];

    protected override string Title => "Use encryption";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } no })
            return root.ReplaceNode(no, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression).WithTriviaFrom(no));
        if (node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is not { } literal) return null;
        var text = literal.Token.Text;
        var secure = Replace(text, "http://", "https://") ?? Replace(text, "ws://", "wss://");
        return secure is null ? null : root.ReplaceNode(literal, SyntaxFactory.ParseExpression(secure).WithTriviaFrom(literal));
    }

    private static string? Replace(string text, string scheme, string secure) =>
        text.IndexOf("\"" + scheme, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text.Remove(at + 1, scheme.Length).Insert(at + 1, secure) : null;
}
