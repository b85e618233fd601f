using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>{ a = 1, b = 2 }</c>.</summary>
internal sealed class ObjectExpression(ObjectItem[] items, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public IReadOnlyList<ObjectItem> Items => items;
}
