using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>The literal part of a template.</summary>
internal sealed class TemplateLiteral(string text, NodeSource source, int start, int end) : Expression(source, start, end)
{
    /// <summary>After escapes, indentation and strip markers.</summary>
    public string Text { get; } = text;
}
