using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.CodeFixes;

/// <summary>Takes an insecure option out of a connection string, or out of its builder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1024RemoveOption : NodeFix
{
    private static readonly ImmutableHashSet<string> Keys = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "TrustServerCertificate", "Encrypt", "SslMode", "PersistSecurityInfo", "IncludeErrorDetail");

    private static readonly ImmutableHashSet<string> Values = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "true", "false", "no", "disable", "none");

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1024"];

    protected override string Title => "Remove the insecure option";

    // One literal can hold two findings, and the fix takes out both.
    public override FixAllProvider? GetFixAllProvider() => null;

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model) => node.FirstAncestorOrSelf<SyntaxNode>(n => n is LiteralExpressionSyntax or AssignmentExpressionSyntax) switch
    {
        LiteralExpressionSyntax literal => root.ReplaceNode(literal, SyntaxFactory.ParseExpression(Without(literal.Token.Text)).WithTriviaFrom(literal)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment =>
            root.ReplaceNode(initializer, initializer.WithExpressions(initializer.Expressions.Remove(assignment))),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => root.RemoveNode(statement, SyntaxRemoveOptions.KeepLeadingTrivia),
        _ => null,
    };

    private static string Without(string literal)
    {
        var start = literal.IndexOf('"') + 1;
        while (start < literal.Length && literal[start] == '"') start++;
        var end = literal.Length;
        while (end > start && literal[end - 1] == '"') end--;
        var parts = literal.Substring(start, end - start).Split(';').Where(p => !IsInsecure(p));
        return literal.Substring(0, start) + string.Join(";", parts) + literal.Substring(end);
    }

    private static bool IsInsecure(string part)
    {
        var pair = part.Split('=');
        if (pair.Length != 2) return false;
        var (key, value) = (pair[0].Replace(" ", ""), pair[1].Trim());
        var isOn = key.Equals("TrustServerCertificate", StringComparison.OrdinalIgnoreCase) || key.StartsWith("P", StringComparison.OrdinalIgnoreCase) || key.StartsWith("I", StringComparison.OrdinalIgnoreCase);
        return Keys.Contains(key) && Values.Contains(value) && value.Equals("true", StringComparison.OrdinalIgnoreCase) == isOn;
    }
}
