using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>
/// The syntax tree of one file. It is a node, so that a manifest can carry it from reading to combining; no display and no
/// assertion looks into it.
/// </summary>
internal sealed class HclFile(BodySyntax body) : Node(body.Source, body.Start, body.End)
{
    public BodySyntax Body { get; } = body;
}
