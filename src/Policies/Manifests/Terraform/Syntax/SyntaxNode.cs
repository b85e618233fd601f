using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Terraform.Syntax;

/// <summary>A node of the syntax tree: immutable, with the range of its own source text.</summary>
internal abstract class SyntaxNode(NodeSource source, int start, int end)
{
    public NodeSource Source { get; } = source;

    public int Start { get; } = start;

    public int End { get; } = end;

    public SourceSpan Span => Source.Text.Span(Start, End);

    /// <summary>Its own source text.</summary>
    public ReadOnlySpan<char> SourceText => Source.Text.Content.AsSpan(Start, End - Start);
}
