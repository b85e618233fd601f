using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary><c>type "label" "label" { body }</c>.</summary>
internal sealed class BlockSyntax(string type, LabelSyntax[] labels, BodySyntax body, int headerEnd, NodeSource source, int start, int end) : SyntaxNode(source, start, end)
{
    public string Type { get; } = type;

    public IReadOnlyList<LabelSyntax> Labels => labels;

    public BodySyntax Body { get; } = body;

    /// <summary>Offset after the type and the labels.</summary>
    public int HeaderEnd { get; } = headerEnd;

    /// <summary>The type and the labels.</summary>
    public SourceSpan Header => Source.Text.Span(Start, HeaderEnd);
}
