using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A number, <c>true</c>, <c>false</c>, <c>null</c>, or a plain text.</summary>
internal sealed class LiteralExpression(LiteralKind kind, string text, NodeSource source, int start, int end) : Expression(source, start, end)
{
    public LiteralKind Kind { get; } = kind;

    /// <summary>As written: <c>1.20</c> stays <c>1.20</c>.</summary>
    public string Text { get; } = text;
}
