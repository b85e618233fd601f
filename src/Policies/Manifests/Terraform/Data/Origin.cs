using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Syntax;

namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>Where a value was written.</summary>
internal readonly record struct Origin(NodeSource Source, int Start, int End)
{
    public static implicit operator Origin(SyntaxNode node) => new(node.Source, node.Start, node.End);

    public static Origin From(SyntaxNode node) => node;
}
