using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace SocPolicy.CodeFixes;

/// <summary>Puts [Authorize] on an endpoint.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1032RequireAuthorization : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1032"];

    protected override string Title => "Require authorization";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return null;
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("Microsoft.AspNetCore.Authorization.Authorize").WithAdditionalAnnotations(Simplifier.Annotation));
        if (method.AttributeLists.FirstOrDefault() is { } list)
            return root.ReplaceNode(list, list.AddAttributes(attribute.WithLeadingTrivia(SyntaxFactory.Space)));
        var added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.Space);
        return root.ReplaceNode(method, method.WithoutLeadingTrivia().AddAttributeLists(added).WithLeadingTrivia(method.GetLeadingTrivia()));
    }
}
