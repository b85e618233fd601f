using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>The tags with which a later file takes back what an earlier one wrote. The reader leaves them to the text before a node.</summary>
internal static class ComposeTags
{
    /// <summary>The tags' nodes as they would be without them.</summary>
    public static Node? Read(string tag, Node node) => tag is "!reset" or "!override" ? node : null;

    /// <summary>Whether the value is removed.</summary>
    public static bool IsReset(Node node) => Stands("!reset", node);

    /// <summary>Whether the value replaces that of earlier files instead of being merged with it.</summary>
    public static bool IsOverride(Node node) => Stands("!override", node);

    private static bool Stands(string tag, Node node)
    {
        var before = node.Source.Text.Content.AsSpan(0, node.Start).TrimEnd();
        return before.EndsWith(tag, StringComparison.Ordinal) || node.Source.Text.Content.AsSpan(node.Start, node.End - node.Start).StartsWith(tag, StringComparison.Ordinal);
    }
}
