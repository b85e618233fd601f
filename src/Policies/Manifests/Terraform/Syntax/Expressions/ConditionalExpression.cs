using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression then, Expression otherwise, NodeSource source, int start, int end)
    : Expression(source, start, end)
{
    public Expression Condition { get; } = condition;

    public Expression Then { get; } = then;

    public Expression Otherwise { get; } = otherwise;
}
