using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SocPolicy.Manifests.Yaml;

/// <summary>What scalars and tags stand for.</summary>
internal sealed class YamlTags(NodeSource source, YamlOptions options, DiagnosticBag diagnostics)
{
    private const string Standard = "tag:yaml.org,2002:";

    /// <summary>Whether a key is the merge key: unquoted, or tagged so.</summary>
    public static bool IsMerge(Scalar key) =>
        key.Value == "<<" && ((key.Style == ScalarStyle.Plain && TagOf(key) is null) || TagOf(key) == Standard + "merge");

    /// <summary>The node of a scalar; a tag of the format's own is left to <see cref="Apply"/>.</summary>
    public Node Resolve(Scalar scalar, int start, int end)
    {
        var value = scalar.Value;
        var tag = TagOf(scalar);
        if (tag is null && scalar.Style == ScalarStyle.Plain) return options.Schema.Resolve(value, source, start, end);
        if (tag is null || !tag.StartsWith(Standard, StringComparison.Ordinal)) return new TextNode(value, source, start, end);
        switch (tag[Standard.Length..])
        {
            case "null":
                return new NullNode(source, start, end);
            case "bool" when options.Schema.TryBoolean(value, out var boolean):
                return new BooleanNode(boolean, value, source, start, end);
            case "int" or "float" when value.Length > 0 && options.Schema.TryNumber(value, out var number):
                return new NumberNode(number, value, source, start, end);
            case "bool" or "int" or "float":
                diagnostics.Error("SOC4045", source.Text.Span(start, end), $"\"{Printable.Shorten(value)}\" is no value of the type !!{tag[Standard.Length..]}. Correct the value, or remove the tag.");
                return new TextNode(value, source, start, end);
            default:
                return new TextNode(value, source, start, end);
        }
    }

    /// <summary>What a node with a tag of the format's own stands for: the node itself when it has none.</summary>
    public Node? Apply(NodeEvent item, Node node)
    {
        if (TagOf(item) is not { } tag || tag == "!" || tag.StartsWith(Standard, StringComparison.Ordinal)) return node;
        return options.ReadTag?.Invoke(tag, node)
            ?? new UnknownNode($"the tag {Printable.Shorten(tag)} is not evaluated", source, node.Start, node.End) { IsPresent = true };
    }

    private static string? TagOf(NodeEvent item)
    {
        if (item.Tag.IsEmpty) return null;
        return item.Tag.IsNonSpecific ? item.Tag.Value == "!" ? "!" : null : item.Tag.Value;
    }
}
