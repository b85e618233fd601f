using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>Where findings stand that are about something that is nowhere in a resource.</summary>
internal static class Headers
{
    /// <summary>The first line of a node, without its line break.</summary>
    public static SourceSpan FirstLine(Node node)
    {
        var length = node.Source.Text.Content.AsSpan(node.Start, node.End - node.Start).IndexOfAny('\n', '\r');
        return node.Source.Text.Span(node.Start, length < 0 ? node.End : node.Start + length);
    }

    /// <summary>The first key of a map; the first line of anything else.</summary>
    public static SourceSpan FirstKey(Node node) =>
        node is MapNode { Entries: [var first, ..] } ? first.Value.Source.Text.Span(first.KeyStart, first.KeyEnd) : FirstLine(node);

    /// <summary>An entry from its key to the end of its value.</summary>
    public static SourceSpan Entry(MapEntry entry) => entry.Value.Source.Text.Span(entry.KeyStart, Math.Max(entry.KeyEnd, entry.Value.End));
}
