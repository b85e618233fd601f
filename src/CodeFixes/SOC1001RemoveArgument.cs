using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SocPolicy.CodeFixes;

/// <summary>Takes a classified argument out of a log call, and its placeholder out of the template.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1001RemoveArgument : CodeFixProvider
{
    private const string Title = "Remove the classified argument from the log call";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1001", "SOC1002", "SOC1003", "SOC1004", "SOC1008"];

    // No fix-all: two findings in one call would edit one template from the same start.
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var argument = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>(a => IsOfLogCall(a, model));
            if (argument?.Parent?.Parent is not InvocationExpressionSyntax call || Rewrite(call, argument, model) is not { } rewritten) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, rewritten))), Title),
                diagnostic);
        }
    }

    private static bool IsOfLogCall(ArgumentSyntax argument, SemanticModel model) =>
        argument.Parent?.Parent is InvocationExpressionSyntax call &&
        model.GetOperation(call) is IInvocationOperation { TargetMethod.ContainingType: { Name: "LoggerExtensions", ContainingNamespace.Name: "Logging" } };

    private static InvocationExpressionSyntax? Rewrite(InvocationExpressionSyntax call, ArgumentSyntax argument, SemanticModel model)
    {
        var operation = (IInvocationOperation)model.GetOperation(call)!;
        var template = operation.Arguments.FirstOrDefault(a => a.Parameter?.Name is "message" or "messageFormat")?.Value.Syntax as LiteralExpressionSyntax;
        var values = operation.Arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.ParamArray)?.Value as IArrayCreationOperation;
        if (template is null || values?.Initializer is not { } initializer) return null;
        var index = initializer.ElementValues.ToList().FindIndex(v => argument.Span.Contains(v.Syntax.Span));
        if (index < 0 || argument.NameColon is not null) return null;
        if (Without(template.Token.Text, index, initializer.ElementValues.Length) is not { } text) return null;

        var literal = SyntaxFactory.ParseExpression(text).WithTriviaFrom(template);
        var position = call.ArgumentList.Arguments.IndexOf(argument);
        var shortened = call.ReplaceNode(template, literal);
        return shortened.WithArgumentList(shortened.ArgumentList.WithArguments(shortened.ArgumentList.Arguments.RemoveAt(position)));
    }

    /// <summary>The literal without its n-th placeholder and the space before it; null when the template does not fit the arguments.</summary>
    private static string? Without(string literal, int index, int count)
    {
        var holes = new List<(int Start, int End)>();
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '{') continue;
            if (i + 1 < literal.Length && literal[i + 1] == '{')
            {
                i++;
                continue;
            }

            var close = literal.IndexOf('}', i);
            if (close < 0) return null;
            holes.Add((i, close + 1));
            i = close;
        }

        if (holes.Count != count) return null;
        var (start, end) = holes[index];
        if (start > 0 && literal[start - 1] == ' ' && (end >= literal.Length || literal[end] is ' ' or '"' or ',' or '.' or ';')) start--;
        return literal.Remove(start, end - start);
    }
}
