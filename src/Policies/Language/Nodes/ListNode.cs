namespace SocPolicy.Language.Nodes;

/// <summary>A list.</summary>
/// <param name="items">The items that are surely there, in order.</param>
/// <param name="source">The file and its dialect.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
public sealed class ListNode(Node[] items, NodeSource source, int start, int end) : Node(source, start, end)
{
    /// <summary>The items that are surely there, in order.</summary>
    public IReadOnlyList<Node> Items => items;

    /// <summary>Why there may be further items; null when these are all.</summary>
    public string? OpenBecause { get; init; }
}
