using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A quoted text that is one interpolation and nothing else: <c>"${x}"</c>. It keeps the type of x.</summary>
internal sealed class TemplateWrapExpression(Expression inner, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public Expression Inner { get; } = inner;
}
