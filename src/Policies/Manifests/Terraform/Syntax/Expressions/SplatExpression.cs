using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>target[*].x</c> and <c>target.*.x</c>.</summary>
internal sealed class SplatExpression(Expression target, Expression each, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public Expression Target { get; } = target;

    /// <summary>What is taken of every item, with a <see cref="SplatItem"/> as its root.</summary>
    public Expression Each { get; } = each;
}
