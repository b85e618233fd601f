using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>!operand</c> or <c>-operand</c>.</summary>
internal sealed class UnaryExpression(HclTokenKind @operator, Expression operand, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public HclTokenKind Operator { get; } = @operator;

    public Expression Operand { get; } = operand;
}
