using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>target.name</c>; <c>target.0</c> is an index.</summary>
internal sealed class AttributeExpression(Expression target, string name, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;
}
