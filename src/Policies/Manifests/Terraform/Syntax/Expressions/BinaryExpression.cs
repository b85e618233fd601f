using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>left op right</c>.</summary>
internal sealed class BinaryExpression(HclTokenKind @operator, Expression left, Expression right, NodeSource source, int start, int end)
    : Expression(source, start, end)
{
    public HclTokenKind Operator { get; } = @operator;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}
