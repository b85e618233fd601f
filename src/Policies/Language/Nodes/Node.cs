using SocPolicy.Diagnostics;

namespace SocPolicy.Language.Nodes;

/// <summary>
/// A node of a manifest's tree, as a reader made it: immutable, with the range of its source text. Assertions never see nodes,
/// they see <see cref="Value"/>.
/// </summary>
/// <param name="source">The file and its dialect.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
public abstract class Node(NodeSource source, int start, int end)
{
    /// <summary>The file and its dialect.</summary>
    public NodeSource Source { get; } = source;

    /// <summary>Offset of its first character.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last character.</summary>
    public int End { get; } = end;

    /// <summary>The range of its source text.</summary>
    public SourceSpan Span => Source.Text.Span(Start, End);

    /// <summary>The resources that this value refers to; empty for most.</summary>
    public IReadOnlyList<ResourceReference> References => Source.References;

    /// <summary>What this text or resource holds as JSON, when its reader knows more than the text tells; else null.</summary>
    public Node? Json => Source.Json;

    /// <summary>The dialect of its file.</summary>
    public Dialect Dialect => Source.Dialect;
}
