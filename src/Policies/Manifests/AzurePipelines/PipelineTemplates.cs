using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>Puts templates of the same repository in the place of those who use them; other lists stay open.</summary>
/// <param name="known">Files that were read, by path.</param>
/// <param name="diagnostics">Takes templates that cannot be read.</param>
internal sealed class PipelineTemplates(IReadOnlyDictionary<string, AzurePipelineFile> known, DiagnosticBag diagnostics)
{
    private const int MaximumDepth = 32;
    private const int MostItems = 20_000;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AzurePipelineFile?> read = new(StringComparer.Ordinal);
    private int items;

    /// <summary>The paths of files that some other used.</summary>
    public IReadOnlySet<string> Used => used;

    /// <summary>The pipeline with its stages, jobs and steps in place, and its own parameters replaced.</summary>
    public MapNode Whole(AzurePipelineFile pipeline)
    {
        items = 0;
        if (pipeline.Root.Find("extends") is not MapNode extends) return Body(pipeline.Root, pipeline, new TemplateParameters(pipeline.Root, null), 0);
        var own = new TemplateParameters(pipeline.Root, null);
        if (extends.Find("template") is not ScalarNode written || Find(pipeline, written, out var cause) is not { } template)
            return new MapDraft(Body(pipeline.Root, pipeline, own, 0)).ToNode($"{Shown(extends.Find("template"))} is not read");
        var given = extends.Find("parameters") is { } parameters ? own.Expand(parameters) as MapNode : null;
        var draft = new MapDraft(Body(pipeline.Root, pipeline, own, 0));
        foreach (var entry in Body(template.Root, template, new TemplateParameters(template.Root, given), 1).Entries)
        {
            if (draft[entry.Key] is null) draft.Put(entry);
        }

        return draft.ToNode(cause);
    }

    private MapNode Body(MapNode map, AzurePipelineFile file, TemplateParameters parameters, int depth)
    {
        var draft = new MapDraft((MapNode)parameters.Expand(Without(map)));
        foreach (var key in new[] { "stages", "jobs", "steps" })
        {
            if (map.Find(key) is { } list) draft.Set(key, List(list, key, file, parameters, depth));
        }

        if (map.Find("strategy") is MapNode strategy && map.Find("deployment") is not null) draft.Set("steps", Deployment(strategy, file, parameters, depth));
        return draft.ToNode();
    }

    /// <summary>Lists of stages, jobs and steps are expanded item by item.</summary>
    private static MapNode Without(MapNode map) =>
        new([.. map.Entries.Where(entry => entry.Key is not ("stages" or "jobs" or "steps"))], map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };

    private Node List(Node value, string kind, AzurePipelineFile file, TemplateParameters parameters, int depth)
    {
        if (value is TextNode) value = parameters.Expand(value);
        if (value is not ListNode list) return value;
        var found = new List<Node>();
        var open = list.OpenBecause;
        foreach (var item in list.Items)
        {
            if (++items > MostItems) return new ListNode([.. found], list.Source, list.Start, list.End) { OpenBecause = $"the pipeline has more than {MostItems} items" };
            open = Add(item, kind, file, parameters, depth, found) ?? open;
        }

        return new ListNode([.. found], list.Source, list.Start, list.End) { OpenBecause = open };
    }

    /// <summary>Adds what an item stands for; gives why there may be more.</summary>
    private string? Add(Node item, string kind, AzurePipelineFile file, TemplateParameters parameters, int depth, List<Node> found)
    {
        switch (item)
        {
            case MapNode map when map.Entries is [{ Key: var key }, ..] && TemplateParameters.IsExpression(key):
                return TemplateParameters.Cause(key);
            case MapNode map when map.Find("template") is ScalarNode written:
                if (depth == MaximumDepth)
                {
                    diagnostics.Error("SOC4252", written.Span, $"Templates use each other in a circle, or more than {MaximumDepth} deep. Take one link out.");
                    return "templates use each other in a circle";
                }

                if (Find(file, written, out var cause) is not { } template) return cause;
                var given = map.Find("parameters") is { } values ? parameters.Expand(values) as MapNode : null;
                var inner = List(template.Root.Find(kind) ?? new ListNode([], written.Source, written.Start, written.End), kind, template, new TemplateParameters(template.Root, given), depth + 1);
                if (inner is not ListNode list) return $"{Shown(written)} has no list of {kind}";
                found.AddRange(list.Items);
                return list.OpenBecause;
            case MapNode map:
                found.Add(Body(map, file, parameters, depth));
                return null;
            case TextNode text when parameters.Expand(text) is ListNode passed:
                found.AddRange(passed.Items);
                return passed.OpenBecause;
            case TextNode text:
                return TemplateParameters.Cause(text.Text);
            default:
                return null;
        }
    }

    /// <summary>The steps of all phases of a deployment, in the order in which they run.</summary>
    private ListNode Deployment(MapNode strategy, AzurePipelineFile file, TemplateParameters parameters, int depth)
    {
        var found = new List<Node>();
        string? open = null;
        foreach (var way in strategy.Entries)
        {
            if (TemplateParameters.IsExpression(way.Key)) open ??= TemplateParameters.Cause(way.Key);
            if (way.Value is not MapNode phases) continue;
            foreach (var phase in phases.Entries.Concat((phases.Find("on") as MapNode)?.Entries ?? []))
            {
                if (phase.Value is not MapNode map || map.Find("steps") is not { } steps || List(steps, "steps", file, parameters, depth) is not ListNode list) continue;
                found.AddRange(list.Items);
                open ??= list.OpenBecause;
            }
        }

        return new ListNode([.. found], strategy.Source, strategy.Start, strategy.End) { OpenBecause = open };
    }

    private AzurePipelineFile? Find(AzurePipelineFile from, ScalarNode written, out string? cause)
    {
        cause = $"{Shown(written)} is not read";
        var path = written.Text.EndsWith("@self", StringComparison.Ordinal) ? written.Text[..^"@self".Length] : written.Text;
        if (path.Contains('@', StringComparison.Ordinal) || path.Contains("${{", StringComparison.Ordinal) || path.Length == 0) return null;
        // A path that begins with a slash is told from the repository's root, which is taken to be the run's.
        var resolved = path[0] == '/' ? RelativePaths.Resolve("", path[1..]) : RelativePaths.Resolve(PathNames.Folder(from.Text.Path), path);
        if (resolved is null)
        {
            diagnostics.Warning("SOC4251", written.Span, $"{Shown(written)} lies outside of the run's root and is not read. Run from a folder above it.");
            return null;
        }

        used.Add(resolved);
        if (known.TryGetValue(resolved, out var file)) return file;
        if (!read.TryGetValue(resolved, out var found))
        {
            found = FullPath(from, resolved) is { } full && File.Exists(full) && SourceText.Read(resolved, full, diagnostics) is { } text ? AzurePipelineFile.Read(text, diagnostics) : null;
            read.Add(resolved, found);
        }

        if (found is null) diagnostics.Warning("SOC4251", written.Span, $"{Shown(written)} cannot be read, so what it holds is unknown. Correct the path.");
        return found;
    }

    /// <summary>The run's root is where the path of a file that was read ends.</summary>
    private static string? FullPath(AzurePipelineFile from, string path)
    {
        var full = from.Text.FullPath.Replace('\\', '/');
        return full.EndsWith("/" + from.Text.Path, StringComparison.Ordinal) ? full[..^from.Text.Path.Length] + path : null;
    }

    private static string Shown(Node? written) => written is ScalarNode scalar ? Printable.Shorten(scalar.Text) : "the template";
}
