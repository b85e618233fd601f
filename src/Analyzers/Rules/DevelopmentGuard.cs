using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.Analyzers.Rules;

/// <summary>Code that runs on a developer's machine only: under <c>IsDevelopment()</c>, or in <c>#if DEBUG</c>.</summary>
internal static class DevelopmentGuard
{
    public static bool Covers(SyntaxNode node)
    {
        for (var inner = node; inner.Parent is { } outer; inner = outer)
        {
            switch (outer)
            {
                case IfStatementSyntax branch when inner == branch.Statement && Says(branch.Condition, true):
                case IfStatementSyntax { Else: not null } other when inner == other.Else && Says(other.Condition, false):
                case ConditionalExpressionSyntax choice when inner == choice.WhenTrue && Says(choice.Condition, true):
                case ConditionalExpressionSyntax second when inner == second.WhenFalse && Says(second.Condition, false):
                case BlockSyntax block when LeftBefore(block.Statements, inner):
                case CompilationUnitSyntax unit when LeftBefore(unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement), (inner as GlobalStatementSyntax)?.Statement):
                    return true;
            }
        }

        return InDebugRegion(node);
    }

    /// <summary>The condition holds in development only (or, negated, elsewhere only).</summary>
    private static bool Says(ExpressionSyntax condition, bool positive) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Says(inner.Expression, positive),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => Says(negation.Operand, !positive),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when positive => Says(both.Left, true) || Says(both.Right, true),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when !positive => Says(either.Left, false) || Says(either.Right, false),
        InvocationExpressionSyntax call => positive && (Name(call) == "IsDevelopment" || (Name(call) == "IsEnvironment" && call.ArgumentList.ToString().Contains("Dev"))),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => positive && condition.ToString() is var text && text.IndexOf("development", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };

    /// <summary><c>if (!env.IsDevelopment()) return;</c> stands before it.</summary>
    private static bool LeftBefore(IEnumerable<StatementSyntax> statements, SyntaxNode? inner)
    {
        foreach (var statement in statements)
        {
            if (statement == inner || inner is null) return false;
            if (statement is IfStatementSyntax branch && Says(branch.Condition, false) && Leaves(branch.Statement)) return true;
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or ThrowStatementSyntax || (statement is BlockSyntax { Statements: { Count: > 0 } statements } && Leaves(statements.Last()));

    private static bool InDebugRegion(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives) return false;
        var open = new Stack<bool>();
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax start) open.Push(start.Condition.ToString() == "DEBUG");
            else if (open.Count == 0) continue;
            else if (directive is EndIfDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax or ElifDirectiveTriviaSyntax) open.Pop();
            if (directive is ElseDirectiveTriviaSyntax or ElifDirectiveTriviaSyntax) open.Push(false);
        }

        return open.Contains(true);
    }

    private static string Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => "",
    };
}
