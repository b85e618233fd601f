using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>[a, b]</c>.</summary>
internal sealed class TupleExpression(Expression[] items, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public IReadOnlyList<Expression> Items => items;
}
