using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>target[key]</c>.</summary>
internal sealed class IndexExpression(Expression target, Expression key, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public Expression Target { get; } = target;

    public Expression Key { get; } = key;
}
