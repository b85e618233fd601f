using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.CodeFixes;

/// <summary>Puts the member's name where its value was interpolated into an exception's message.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1013NameInsteadOfValue : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1013"];

    protected override string Title => "Write the member's name instead of its value";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<InterpolationSyntax>() is not { Parent: InterpolatedStringExpressionSyntax } hole) return null;
        var name = node switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        if (name is null) return null;
        var text = SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, name, name, default));
        return root.ReplaceNode(hole, text);
    }
}
