using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SocPolicy.Analyzers.Rules;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SOC1901SuppressionWithoutReason : LocalRule
{
    protected override DiagnosticDescriptor Rule { get; } = new(
        "SOC1901",
        "Suppression of a rule has no justification",
        "The suppression of {0} says no reason. Write why, and who decided.",
        "Governance",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For("SOC1901"));

    protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(AnalyzePragmas);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    private void AnalyzePragmas(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives) return;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax { DisableOrRestoreKeyword.RawKind: (int)SyntaxKind.DisableKeyword } pragma) continue;
            var ids = pragma.ErrorCodes.Select(c => c.ToString()).Where(IsOurs).ToArray();
            if (ids.Length == 0 || HasReason(pragma)) continue;
            context.ReportDiagnostic(Finding(pragma, string.Join(", ", ids)));
        }
    }

    private void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { Arguments: { Count: >= 2 } arguments } || !attribute.Name.ToString().Contains("SuppressMessage")) return;
        if (arguments[1].Expression is not LiteralExpressionSyntax { Token.ValueText: var id } || !IsOurs(id)) return;
        var reason = arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Justification")?.Expression;
        if (reason is not null && (reason is not LiteralExpressionSyntax literal || IsReason(literal.Token.ValueText))) return;
        context.ReportDiagnostic(Finding(attribute, id.Length > 7 ? id.Substring(0, 7) : id));
    }

    private static bool IsOurs(string id) => id.Length >= 7 && id.StartsWith("SOC", StringComparison.Ordinal) && char.IsDigit(id[3]);

    /// <summary>A comment on the pragma's line, or the line above it.</summary>
    private static bool HasReason(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        var text = pragma.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(pragma.SpanStart);
        if (Comment(line.ToString()) is { } own && IsReason(own)) return true;
        return line.LineNumber > 0 && text.Lines[line.LineNumber - 1].ToString().Trim() is var above && above.StartsWith("//", StringComparison.Ordinal) && IsReason(above);
    }

    private static string? Comment(string line) => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var start ? line.Substring(start + 2) : null;

    private static bool IsReason(string text) => text.Count(char.IsLetter) >= 10 && !text.Contains("<Pending>");
}
