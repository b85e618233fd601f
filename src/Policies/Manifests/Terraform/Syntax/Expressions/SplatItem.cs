using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>Stands for the item in what a splat takes of each.</summary>
internal sealed class SplatItem(NodeSource source, int start, int end) : Expression(source, start, end);
