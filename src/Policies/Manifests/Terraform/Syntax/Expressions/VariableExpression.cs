using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A bare name: the root of a reference, or a name that a <c>for</c> introduced.</summary>
internal sealed class VariableExpression(string name, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public string Name { get; } = name;
}
