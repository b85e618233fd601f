using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>%{ if condition }then%{ else }otherwise%{ endif }</c>.</summary>
internal sealed class TemplateConditional(Expression condition, TemplateExpression then, TemplateExpression otherwise, NodeSource source, int start, int end)
    : Expression(source, start, end)
{
    public Expression Condition { get; } = condition;

    public TemplateExpression Then { get; } = then;

    /// <summary>Empty when there is no <c>else</c>.</summary>
    public TemplateExpression Otherwise { get; } = otherwise;
}
