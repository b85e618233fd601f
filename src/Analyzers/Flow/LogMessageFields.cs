using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Fields such as <c>static readonly Action&lt;ILogger, string, Exception?&gt; log = LoggerMessage.Define&lt;string&gt;(...)</c>.</summary>
internal static class LogMessageFields
{
    public static bool IsDefinedBy(IFieldSymbol field)
    {
        if (field.Type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod.Parameters: { Length: > 1 } parameters } || parameters[0].Type.Name != "ILogger") return false;
        foreach (var reference in field.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } &&
                access.Name.Identifier.ValueText.StartsWith("Define", StringComparison.Ordinal) && access.Expression.ToString().EndsWith("LoggerMessage", StringComparison.Ordinal))
                return true;
        return false;
    }
}
