using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>Makes resources of a pipeline and its jobs.</summary>
internal static class GitlabPipeline
{
    private static readonly string[] UsualStages = ["build", "test", "deploy"];

    /// <summary>The pipeline, and each job that can run.</summary>
    /// <param name="file">The pipeline's own file.</param>
    /// <param name="root">All of it, files that it includes merged.</param>
    /// <param name="diagnostics">Takes what is wrong between files.</param>
    public static IEnumerable<ResourceDescription> Describe(GitlabFile file, MapNode root, DiagnosticBag diagnostics)
    {
        var path = file.Text.Path;
        var jobs = new GitlabJobs(root, diagnostics).All().ToList();
        var names = jobs.Select(job => job.Entry.Key).ToHashSet(StringComparer.Ordinal);
        var draft = new MapDraft(new MapNode([.. root.Entries.Where(entry => !names.Contains(entry.Key))], root.Source, root.Start, root.End));
        draft.Set("jobs", new MapNode([.. jobs.Select(job => job.Entry with { Value = job.Body })], root.Source, root.Start, root.End) { OpenBecause = root.OpenBecause });
        yield return new()
        {
            Kind = "gitlab",
            Type = "pipeline",
            Name = path,
            Address = path,
            Body = draft.ToNode(),
            Header = Headers.FirstKey(file.Root),
        };
        var before = Before(root, jobs);
        foreach (var (entry, body) in jobs)
        {
            yield return new()
            {
                Kind = "gitlab",
                Type = "job",
                Name = entry.Key,
                Address = $"{path}#{entry.Key}",
                Body = body,
                Header = entry.KeyEnd > entry.KeyStart ? entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd) : Headers.FirstLine(entry.Value),
                Parent = path,
                Needs = body.Find("needs") is ListNode needs
                    ? [.. needs.Items.OfType<ScalarNode>().Select(need => $"{path}#{need.Text}")]
                    : [.. before.GetValueOrDefault(StageOf(body), []).Select(name => $"{path}#{name}")],
            };
        }
    }

    /// <summary>The jobs of all stages before each: a job without needs waits for them.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Before(MapNode root, List<(MapEntry Entry, MapNode Body)> jobs)
    {
        var written = root.Find("stages") is ListNode list ? list.Items.OfType<ScalarNode>().Select(stage => stage.Text) : UsualStages;
        var before = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var done = new List<string>();
        var byStage = jobs.ToLookup(job => StageOf(job.Body), job => job.Entry.Key, StringComparer.Ordinal);
        foreach (var stage in written.Prepend(".pre").Append(".post"))
        {
            if (before.TryAdd(stage, [.. done])) done.AddRange(byStage[stage]);
        }

        return before;
    }

    private static string StageOf(MapNode job) => (job.Find("stage") as ScalarNode)?.Text ?? "";
}
