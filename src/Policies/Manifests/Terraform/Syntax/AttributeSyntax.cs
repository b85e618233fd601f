using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>name = value</c>.</summary>
internal sealed class AttributeSyntax(string name, int nameEnd, Expression value, NodeSource source, int start, int end) : SyntaxNode(source, start, end)
{
    public string Name { get; } = name;

    /// <summary>Offset after the name; the name begins where the attribute does.</summary>
    public int NameEnd { get; } = nameEnd;

    public Expression Value { get; } = value;
}
