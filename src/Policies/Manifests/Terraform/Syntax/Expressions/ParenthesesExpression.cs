using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>(inner)</c>. An object's key in parentheses is evaluated, a bare word is not.</summary>
internal sealed class ParenthesesExpression(Expression inner, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public Expression Inner { get; } = inner;
}
