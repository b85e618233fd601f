using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A quoted text or a heredoc: literal parts, interpolations and directives in order. No part at all is the empty text.</summary>
internal sealed class TemplateExpression(Expression[] parts, bool isHeredoc, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public IReadOnlyList<Expression> Parts => parts;

    public bool IsHeredoc { get; } = isHeredoc;

    /// <summary>The text when no part has to be evaluated; else null.</summary>
    public string? Literal => parts.Length switch
    {
        0 => "",
        1 => (parts[0] as TemplateLiteral)?.Text,
        _ => null,
    };
}
