using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>Gives the keys of a job their one shape.</summary>
internal static class GitlabShapes
{
    private const int MostCommands = 10_000;

    private static readonly string[] Scripts = ["before_script", "script", "after_script"];

    public static MapNode Of(MapNode job)
    {
        var draft = new MapDraft(job);
        draft.Map((key, value) => key switch
        {
            "before_script" or "script" or "after_script" => Flat(value),
            "image" => Named(Expand(value)),
            "environment" => Named(Expand(value)),
            "services" => value is ListNode list ? new ListNode([.. list.Items.Select(item => Named(Expand(item)))], list.Source, list.Start, list.End) : value,
            "tags" => Expand(value),
            "needs" => Needs(value),
            _ => value,
        });
        var place = job.Find("script") ?? job;
        var scripts = Scripts.Select(key => draft[key]).OfType<ListNode>().ToList();
        if (scripts.Count > 0) draft.Set("commands", new ListNode([.. scripts.SelectMany(list => list.Items)], place.Source, place.Start, place.End) { OpenBecause = scripts.Find(list => list.OpenBecause is not null)?.OpenBecause });
        if (draft["stage"] is null && job.OpenBecause is null) draft.Set("stage", new TextNode("test", job.Source, job.Start, job.Start));
        return draft.ToNode();
    }

    /// <summary>A script as one list of commands, however its lists nest; open where a reference is not known.</summary>
    private static ListNode Flat(Node value)
    {
        var commands = new List<Node>();
        string? open = null;
        Add(value);
        return new ListNode([.. commands], value.Source, value.Start, value.End) { OpenBecause = open };

        void Add(Node node)
        {
            switch (node)
            {
                case ListNode list:
                    foreach (var item in list.Items)
                    {
                        if (commands.Count < MostCommands || open is null) Add(item);
                    }

                    break;
                case UnknownNode unknown:
                    open ??= unknown.Cause;
                    break;
                case not NullNode when commands.Count == MostCommands:
                    open ??= $"it has more than {MostCommands} commands";
                    break;
                case not NullNode:
                    commands.Add(node);
                    break;
            }
        }
    }

    private static Node Named(Node value) =>
        value is ScalarNode or UnknownNode { IsText: true } ? new MapNode([new("name", 0, 0, value)], value.Source, value.Start, value.End) : value;

    /// <summary>The names of jobs; one of another pipeline is left out.</summary>
    private static Node Needs(Node value) => value is not ListNode list ? value : new ListNode(
        [.. list.Items.Select(item => item is MapNode map ? map.Find("project") is null && map.Find("pipeline") is null ? map.Find("job") : null : item).OfType<Node>()],
        list.Source,
        list.Start,
        list.End);

    /// <summary>Variables of the pipeline, and inputs, are known only when it runs.</summary>
    private static Node Expand(Node node)
    {
        switch (node)
        {
            case TextNode text when text.Text.IndexOf('$', StringComparison.Ordinal) is var at and >= 0:
                var end = text.Text.LastIndexOf('$');
                var isInput = text.Text.AsSpan(end).StartsWith("$[[");
                while (end < text.Text.Length && (text.Text[end] is '$' or '{' or '[' or '_' || char.IsAsciiLetterOrDigit(text.Text[end]) || (isInput && text.Text[end] != ']'))) end++;
                while (end < text.Text.Length && text.Text[end] is '}' or ']') end++;
                return new UnknownNode($"{Printable.Shorten(text.Text[at..end])} is known only when the pipeline runs", text.Source, text.Start, text.End)
                {
                    IsPresent = true,
                    IsText = true,
                    Prefix = text.Text[..at],
                    Suffix = text.Text[end..],
                };
            case ListNode list:
                var items = list.Items.Select(Expand).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End);
            case MapNode map:
                var entries = map.Entries.Select(entry => entry with { Value = Expand(entry.Value) }).ToArray();
                return entries.SequenceEqual(map.Entries) ? map : new MapNode(entries, map.Source, map.Start, map.End);
            default:
                return node;
        }
    }
}
