using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Policy;

namespace SocPolicy.CodeFixes;

/// <summary>Writes a PrintMembers that leaves the classified members out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1005GeneratePrintMembers : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1005"];

    protected override string Title => "Write a PrintMembers without the classified members";

    public override FixAllProvider? GetFixAllProvider() => null;

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<RecordDeclarationSyntax>() is not { } record || model.GetDeclaredSymbol(record) is not { } type) return null;
        if (type.BaseType is { SpecialType: SpecialType.None, IsRecord: true }) return null;
        var classified = Classified(type);
        var lines = new List<string>();
        foreach (var member in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (member.DeclaredAccessibility != Accessibility.Public || member.IsStatic || member.IsIndexer || classified.Contains(member.Name)) continue;
            lines.Add($"builder.Append(\"{(lines.Count == 0 ? "" : ", ")}{member.Name} = \").Append({member.Name});");
        }

        lines.Add(lines.Count == 0 ? "return false;" : "return true;");
        var access = record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) || type.IsSealed ? "private" : "protected virtual";
        var method = SyntaxFactory.ParseMemberDeclaration(
            $"{access} bool PrintMembers(System.Text.StringBuilder builder)\n{{\n{string.Join("\n", lines)}\n}}\n")!;
        if (record.Members.Count > 0) method = method.WithLeadingTrivia(SyntaxFactory.LineFeed);
        method = method.WithAdditionalAnnotations(Formatter.Annotation);
        var opened = record.OpenBraceToken.IsKind(SyntaxKind.None)
            ? record.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.LineFeed).WithTrailingTrivia(SyntaxFactory.LineFeed))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.GetTrailingTrivia()))
            : record;
        return root.ReplaceNode(record, opened.AddMembers(method));
    }

    /// <summary>All that is classified, guesses too: a new method should not print them.</summary>
    private static ImmutableHashSet<string> Classified(INamedTypeSymbol type)
    {
        var classes = new ClassificationModel(ClassificationPolicy.Empty);
        return [.. type.GetMembers().Where(m => m is IPropertySymbol && classes.Of(m) is not null).Select(m => m.Name)];
    }
}
