using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.AzurePipelines;

/// <summary>Makes resources of a pipeline: it, its stages and its jobs, whichever of the three levels are written.</summary>
/// <param name="file">The pipeline's own file.</param>
/// <param name="root">All of it, templates in place.</param>
internal sealed class PipelineResources(AzurePipelineFile file, MapNode root)
{
    private readonly string path = file.Text.Path;

    /// <summary>The pipeline, then each stage with its jobs.</summary>
    public IEnumerable<ResourceDescription> Describe()
    {
        var stages = Stages();
        yield return Resource("pipeline", path, path, root, Headers.FirstKey(file.Root));
        var before = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        string? previous = null;
        foreach (var (stage, name) in stages)
        {
            var address = name.Length == 0 ? path : $"{path}#{name}";
            var jobs = Jobs(stage, name);
            var needs = stage.Find("dependsOn") is { } written ? Names(written) : previous is null ? [] : [previous];
            // A job waits for all jobs of the stages that its stage waits for.
            var earlier = needs.SelectMany(other => before.GetValueOrDefault(other, [$"{path}#{other}"])).ToList();
            before[name] = [.. jobs.Select(job => job.Address)];
            previous = name;
            if (name.Length > 0) yield return Resource("stage", name, address, stage, Headers.FirstLine(stage)) with { Parent = path, Needs = [.. needs.Select(other => $"{path}#{other}")] };
            foreach (var job in jobs)
            {
                yield return Resource("job", job.Name, job.Address, job.Body, Headers.FirstLine(job.Body)) with
                {
                    Parent = address,
                    Needs = [.. Names(job.Body.Find("dependsOn")).Select(other => Address(name, other)), .. earlier],
                };
            }
        }
    }

    private List<(MapNode Stage, string Name)> Stages()
    {
        if (root.Find("stages") is not ListNode list) return [(root, "")];
        return [.. list.Items.OfType<MapNode>().Select((stage, i) => (stage, Name(stage, "stage") ?? Numbered("stage", i)))];
    }

    private List<(string Name, string Address, MapNode Body)> Jobs(MapNode stage, string stageName)
    {
        var pool = stage.Find("pool") ?? root.Find("pool");
        if (stage.Find("jobs") is ListNode list)
        {
            return [.. list.Items.OfType<MapNode>().Select((job, i) =>
            {
                var name = Name(job, "job") ?? Name(job, "deployment") ?? Numbered("job", i);
                return (name, Address(stageName, name), PipelineShapes.Job(job, pool));
            })];
        }

        // Steps alone make one job.
        return stage.Find("steps") is not null ? [("", Address(stageName, "steps"), PipelineShapes.Job(stage, pool))] : [];
    }

    private string Address(string stage, string job) => stage.Length == 0 ? $"{path}#{job}" : $"{path}#{stage}.{job}";

    private static string? Name(MapNode map, string key) => map.Find(key) is ScalarNode { Text.Length: > 0 } name ? name.Text : null;

    private static string Numbered(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");

    private static IReadOnlyList<string> Names(Node? value) => value switch
    {
        ScalarNode { Text.Length: > 0 } one => [one.Text],
        ListNode list => [.. list.Items.OfType<ScalarNode>().Select(item => item.Text)],
        _ => [],
    };

    private static ResourceDescription Resource(string type, string name, string address, Node body, SourceSpan header) => new()
    {
        Kind = "azure-pipelines",
        Type = type,
        Name = name.Length == 0 ? address : name,
        Address = address,
        Body = body,
        Header = header,
    };
}
