using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>The jobs of a pipeline with all that they inherit.</summary>
/// <param name="root">The pipeline, all files merged.</param>
/// <param name="diagnostics">Takes what cannot be extended.</param>
internal sealed class GitlabJobs(MapNode root, DiagnosticBag diagnostics)
{
    private const int MaximumDepth = 32;

    private static readonly string[] Keywords = ["default", "include", "stages", "variables", "workflow", "image", "services", "cache", "before_script", "after_script", "spec", "types"];

    private static readonly string[] Defaults = ["image", "services", "cache", "before_script", "after_script", "tags", "artifacts", "retry", "timeout", "interruptible", "hooks", "id_tokens", "identity"];

    private readonly GitlabReference references = new(root);
    private readonly Dictionary<string, MapNode> extended = new(StringComparer.Ordinal);

    /// <summary>Every job that can run, with its body.</summary>
    public IEnumerable<(MapEntry Entry, MapNode Body)> All()
    {
        foreach (var entry in root.Entries)
        {
            if (entry.Value is not MapNode job || entry.Key.StartsWith('.') || Keywords.Contains(entry.Key, StringComparer.Ordinal)) continue;
            yield return (entry, Of(entry.Key, job));
        }
    }

    private MapNode Of(string name, MapNode job)
    {
        var whole = Extended(name, job, 0);
        // A job without work of its own is one that an included file begins.
        if (root.OpenBecause is { } open && (whole.Find("script") ?? whole.Find("trigger") ?? whole.Find("run")) is null) whole = new MapDraft(whole).ToNode(open);
        var resolved = (MapNode)references.Resolve(whole);
        return GitlabShapes.Of(WithVariables(WithDefaults(resolved)));
    }

    private MapNode Extended(string name, MapNode job, int depth)
    {
        if (extended.TryGetValue(name, out var known)) return known;
        return extended[name] = Extend(name, job, depth);
    }

    private MapNode Extend(string name, MapNode job, int depth)
    {
        if (job.Find("extends") is not { } extends) return job;
        var whole = job;
        foreach (var one in (extends is ListNode list ? list.Items : [extends]).Reverse())
        {
            if (one is not ScalarNode { Text: var other }) return new MapDraft(whole).ToNode("what it extends is not known");
            if (depth == MaximumDepth)
            {
                diagnostics.Error("SOC4247", one.Span, $"The job \"{Printable.Shorten(name)}\" extends others in a circle, or more than {MaximumDepth} of them. Take one link out.");
                return new MapDraft(whole).ToNode("it extends others in a circle");
            }

            if (root.Find(other) is MapNode below)
            {
                whole = GitlabMerge.Of(Extended(other, below, depth + 1), whole);
            }
            else
            {
                if (root.OpenBecause is null) diagnostics.Error("SOC4247", one.Span, $"\"{Printable.Shorten(other)}\" to extend is not there. Correct its name.");
                whole = new MapDraft(whole).ToNode($"{Printable.Shorten(other)} is not read");
            }
        }

        return whole;
    }

    private MapNode WithDefaults(MapNode job)
    {
        var inherit = (job.Find("inherit") as MapNode)?.Find("default");
        if (inherit is BooleanNode { Value: false }) return job;
        var draft = new MapDraft(job);
        foreach (var key in Defaults)
        {
            if (inherit is ListNode list && !list.Items.OfType<ScalarNode>().Any(item => item.Text == key)) continue;
            if (draft[key] is null && ((root.Find("default") as MapNode)?.Find(key) ?? root.Find(key)) is { } value) draft.Set(key, references.Resolve(value));
        }

        return draft.ToNode();
    }

    private MapNode WithVariables(MapNode job)
    {
        var inherit = (job.Find("inherit") as MapNode)?.Find("variables");
        if (inherit is BooleanNode { Value: false } || root.Find("variables") is not MapNode shared) return job;
        if (inherit is ListNode list)
        {
            var names = list.Items.OfType<ScalarNode>().Select(item => item.Text).ToHashSet(StringComparer.Ordinal);
            shared = new MapNode([.. shared.Entries.Where(entry => names.Contains(entry.Key))], shared.Source, shared.Start, shared.End);
        }

        var draft = new MapDraft(job);
        draft.Set("variables", job.Find("variables") is MapNode own ? GitlabMerge.Of(shared, own) : shared);
        return draft.ToNode();
    }
}
