using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>Something that has a value.</summary>
internal abstract class Expression(NodeSource source, int start, int end) : SyntaxNode(source, start, end);
