using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace SocPolicy.CodeFixes;

/// <summary>Gives a cookie the options that protect it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1018ProtectCookie : NodeFix
{
    private const string Options =
        "new Microsoft.AspNetCore.Http.CookieOptions { Secure = true, HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax }";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1018"];

    protected override string Title => "Set Secure, HttpOnly and SameSite";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent is not ArgumentListSyntax { Arguments: { Count: 2 } given } arguments || given.Any(a => a.NameColon is not null)) return null;
        var expression = SyntaxFactory.ParseExpression(Options);
        var options = SyntaxFactory.Argument(expression.ReplaceNodes(
            expression.DescendantNodes().Where(n => n is QualifiedNameSyntax or MemberAccessExpressionSyntax),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation)));
        var separated = SyntaxFactory.SeparatedList(
            given.Append(options),
            given.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)));
        return root.ReplaceNode(arguments, arguments.WithArguments(separated));
    }
}
