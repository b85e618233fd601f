using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>Gives the keys of jobs and steps their one shape.</summary>
internal static class PipelineShapes
{
    private static readonly string[] Shells = ["script", "bash", "pwsh", "powershell"];

    /// <summary>A job; what it does not say comes from its stage and from the pipeline.</summary>
    public static MapNode Job(MapNode job, Node? pool)
    {
        var draft = new MapDraft(job);
        draft.Map((key, value) => key switch
        {
            "steps" => value is ListNode list ? new ListNode([.. list.Items.Select(item => item is MapNode step ? Step(step) : item)], list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause } : value,
            "pool" or "environment" => Named(Expand(value), "name"),
            "container" => Named(Expand(value), "image"),
            "dependsOn" => List(value),
            "strategy" => value,
            "condition" => value,
            _ => Expand(value),
        });
        if (draft["pool"] is null && pool is not null) draft.Set("pool", Named(Expand(pool), "name"));
        return draft.ToNode();
    }

    /// <summary>Names of jobs or stages as a list; null for none, since nothing written means something else.</summary>
    public static Node List(Node value) => value is ScalarNode ? new ListNode([value], value.Source, value.Start, value.End) : value;

    private static MapNode Step(MapNode step)
    {
        var draft = new MapDraft(step);
        draft.Map((key, value) => Shells.Contains(key, StringComparer.Ordinal) || key == "condition" ? value : key == "inputs" && value is MapNode inputs ? Inputs(inputs) : Expand(value));
        foreach (var shell in Shells)
        {
            if (step.Find(shell) is not { } script) continue;
            draft.Set("run", script);
            draft.Set("shell", new TextNode(shell, script.Source, script.Start, script.Start));
        }

        if (step.Find("task") is ScalarNode task)
        {
            var at = task.Text.IndexOf('@', StringComparison.Ordinal);
            TextNode Text(string text) => new(text, task.Source, task.Start, task.End);
            var parts = new List<MapEntry> { new("name", 0, 0, Text(at < 0 ? task.Text : task.Text[..at])) };
            if (at >= 0) parts.Add(new("version", 0, 0, Text(task.Text[(at + 1)..])));
            draft.Set("action", new MapNode([.. parts], task.Source, task.Start, task.End));
            var inputs = step.Find("inputs") as MapNode;
            if ((inputs?.Find("script") ?? inputs?.Find("inlineScript")) is { } inline) draft.Set("run", inline);
        }

        return draft.ToNode();
    }

    private static MapNode Inputs(MapNode inputs)
    {
        var draft = new MapDraft(inputs);
        draft.Map((key, value) => key is "script" or "inlineScript" ? value : Expand(value));
        return draft.ToNode();
    }

    private static Node Named(Node value, string key) =>
        value is ScalarNode or UnknownNode { IsText: true } ? new MapNode([new(key, 0, 0, value)], value.Source, value.Start, value.End) : value;

    /// <summary>Variables, <c>$(name)</c> and <c>$[ ... ]</c>, are known only in a run.</summary>
    private static Node Expand(Node node)
    {
        switch (node)
        {
            case TextNode text when text.Text.StartsWith("$[", StringComparison.Ordinal):
                return new UnknownNode($"{Printable.Shorten(text.Text)} is known only when the pipeline runs", text.Source, text.Start, text.End) { IsPresent = true };
            case TextNode text when text.Text.IndexOf("$(", StringComparison.Ordinal) is var at and >= 0 && text.Text.IndexOf(')', at) > 0:
                var last = text.Text.LastIndexOf("$(", StringComparison.Ordinal);
                var end = text.Text.IndexOf(')', last);
                return new UnknownNode($"{Printable.Shorten(text.Text[at..(text.Text.IndexOf(')', at) + 1)])} is known only when the pipeline runs", text.Source, text.Start, text.End)
                {
                    IsPresent = true,
                    IsText = true,
                    Prefix = text.Text[..at],
                    Suffix = end < 0 ? "" : text.Text[(end + 1)..],
                };
            case ListNode list:
                var items = list.Items.Select(Expand).ToArray();
                return items.SequenceEqual(list.Items) ? list : new ListNode(items, list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause };
            case MapNode map:
                var entries = map.Entries.Select(entry => entry with { Value = Expand(entry.Value) }).ToArray();
                return entries.SequenceEqual(map.Entries) ? map : new MapNode(entries, map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };
            default:
                return node;
        }
    }
}
