using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>Gives each part of a service its one shape: the long form of the Compose specification.</summary>
internal static class ComposeShapes
{
    private static readonly string[] Pairs = ["environment", "labels", "annotations", "sysctls", "extra_hosts", "storage_opt"];

    /// <summary>The service in long form, variables replaced before.</summary>
    public static MapNode Of(MapNode service)
    {
        var draft = new MapDraft(service);
        draft.Map((key, value) => key switch
        {
            "ports" => Each(value, ComposePorts.Of),
            "volumes" => Each(value, ComposeVolumes.Of),
            "build" => Build(value),
            "env_file" or "depends_on" when value is ScalarNode => new ListNode([value], value.Source, value.Start, value.End),
            _ => Pairs.Contains(key, StringComparer.Ordinal) ? Map(value, key == "extra_hosts" ? ":=" : "=") : value,
        });
        return draft.ToNode();
    }

    private static Node Each(Node value, Func<Node, Node> shape) =>
        value is ListNode list ? new ListNode([.. list.Items.Select(shape)], list.Source, list.Start, list.End) : value;

    private static Node Build(Node value)
    {
        if (value is ScalarNode or UnknownNode) return new MapNode([new("context", 0, 0, value)], value.Source, value.Start, value.End);
        if (value is not MapNode map) return value;
        var draft = new MapDraft(map);
        draft.Map((key, inner) => key is "args" or "labels" ? Map(inner, "=") : inner);
        return draft.ToNode();
    }

    /// <summary>A list of <c>KEY=value</c> as a map. A key alone takes its value from the environment.</summary>
    private static Node Map(Node value, string separators)
    {
        if (value is not ListNode list) return value;
        var entries = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        string? open = null;
        foreach (var item in list.Items)
        {
            if (Pair(item, separators) is { } entry) entries[entry.Key] = entry;
            else open = "an entry is set by the environment as a whole";
        }

        return new MapNode([.. entries.Values], list.Source, list.Start, list.End) { OpenBecause = open };
    }

    private static MapEntry? Pair(Node item, string separators)
    {
        var text = item switch
        {
            ScalarNode scalar => scalar.Text,
            UnknownNode { IsText: true } partly => partly.Prefix,
            _ => "",
        };
        var at = text.AsSpan().IndexOfAny(separators);
        if (at < 0)
        {
            return item is ScalarNode
                ? new(text, item.Start, item.End, new UnknownNode($"{Printable.Shorten(text)} is set by the environment, if at all", item.Source, item.Start, item.End))
                : null;
        }

        Node value = item is UnknownNode unknown
            ? new UnknownNode(unknown.Cause, item.Source, item.Start, item.End) { IsPresent = true, IsText = true, Prefix = text[(at + 1)..], Suffix = unknown.Suffix }
            : new TextNode(text[(at + 1)..], item.Source, item.Start, item.End);
        return new(text[..at], item.Start, item.End, value);
    }
}
