using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>%{ for key, value in collection }body%{ endfor }</c>.</summary>
internal sealed class TemplateLoop(string? keyName, string valueName, Expression collection, TemplateExpression body, NodeSource source, int start, int end)
    : Expression(source, start, end)
{
    public string? KeyName { get; } = keyName;

    public string ValueName { get; } = valueName;

    public Expression Collection { get; } = collection;

    public TemplateExpression Body { get; } = body;
}
