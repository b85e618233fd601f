using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SocPolicy.CodeFixes;

/// <summary>Puts a switch or a page for developers under IsDevelopment(), when an environment is in reach.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1019GuardByEnvironment : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1019", "SOC1021"];

    protected override string Title => "Do it in development only";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement || Environment(model, statement.SpanStart) is not { } environment) return null;
        var condition = SyntaxFactory.ParseExpression(environment + ".IsDevelopment()");
        if (model.GetSpeculativeSymbolInfo(statement.SpanStart, condition, SpeculativeBindingOption.BindAsExpression).Symbol is null) return null;
        var guarded = SyntaxFactory.IfStatement(condition, SyntaxFactory.Block(statement.WithoutTrivia())).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(statement, guarded);
    }

    /// <summary>A variable, parameter or member that is the host's environment, or has it.</summary>
    private static string? Environment(SemanticModel model, int position)
    {
        foreach (var symbol in model.LookupSymbols(position).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var type = symbol switch
            {
                ILocalSymbol local => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
            if (type is null || symbol is ILocalSymbol declared && declared.Locations[0].SourceSpan.Start > position) continue;
            if (IsEnvironment(type)) return symbol.Name;
            if (type.GetMembers("Environment").OfType<IPropertySymbol>().Any(p => IsEnvironment(p.Type))) return symbol.Name + ".Environment";
        }

        return null;
    }

    private static bool IsEnvironment(ITypeSymbol type) => type.Name == "IHostEnvironment" || type.AllInterfaces.Any(i => i.Name == "IHostEnvironment");
}
