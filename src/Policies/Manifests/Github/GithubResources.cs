using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Makes resources of workflows and actions.</summary>
internal static class GithubResources
{
    /// <summary>The workflow, its jobs, and their steps behind each.</summary>
    public static IEnumerable<ResourceDescription> Of(Workflow workflow, MapNode triggers)
    {
        var jobs = new WorkflowJobs(workflow, triggers);
        var bodies = workflow.Jobs.Select(job => (Entry: job, Body: jobs.Of(job))).ToList();
        var draft = new MapDraft(workflow.Root);
        draft.Map((key, value) => key is "jobs" or "on" ? value : ExpressionNodes.Expand(value));
        draft.Set("on", workflow.Events);
        draft.Set("triggers", triggers);
        if (workflow.Root.Find("jobs") is { } place)
            draft.Set("jobs", new MapNode([.. bodies.Select(job => job.Entry with { Value = job.Body })], place.Source, place.Start, place.End));
        var path = workflow.Text.Path;
        var name = (workflow.Root.Find("name") as ScalarNode)?.Text ?? PathNames.FileName(path);
        yield return Describe("workflow", name, path, draft.ToNode(), Headers.FirstKey(workflow.Root));
        foreach (var (entry, body) in bodies)
        {
            var address = $"{path}#{entry.Key}";
            yield return Describe("job", entry.Key, address, body, workflow.Text.Span(entry.KeyStart, entry.KeyEnd)) with { Parent = path, Needs = [.. Needs(body).Select(need => $"{path}#{need}")] };
            foreach (var step in Steps(address, body.Find("steps"))) yield return step;
        }
    }

    /// <summary>The action and, for a composite one, its steps.</summary>
    public static IEnumerable<ResourceDescription> OfAction(SourceText text, MapNode root)
    {
        var folder = PathNames.FileName(PathNames.Folder(text.Path));
        var draft = new MapDraft(root);
        draft.Map((key, value) => key == "runs" && value is MapNode runs ? Runs(runs) : ExpressionNodes.Expand(value));
        var body = draft.ToNode();
        var name = (root.Find("name") as ScalarNode)?.Text ?? (folder.Length > 0 ? folder : PathNames.FileName(text.Path));
        yield return Describe("action", name, text.Path, body, Headers.FirstKey(root));
        foreach (var step in Steps(text.Path, (body.Find("runs") as MapNode)?.Find("steps"))) yield return step;
    }

    private static MapNode Runs(MapNode runs)
    {
        var draft = new MapDraft(runs);
        draft.Map((key, value) => key == "steps" ? WorkflowSteps.Of(value, VariableScope.Empty) : ExpressionNodes.Expand(value));
        return draft.ToNode();
    }

    private static IEnumerable<ResourceDescription> Steps(string address, Node? steps)
    {
        if (steps is not ListNode list) yield break;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not MapNode step) continue;
            var place = string.Create(CultureInfo.InvariantCulture, $"{address}[{i}]");
            var name = (step.Find("name") ?? step.Find("id") ?? step.Find("uses")) as ScalarNode;
            yield return Describe("step", name?.Text ?? place, place, step, Headers.FirstLine(step)) with { Parent = address };
        }
    }

    private static IEnumerable<string> Needs(MapNode job) =>
        job.Find("needs") is ListNode needs ? needs.Items.OfType<ScalarNode>().Select(need => need.Text) : [];

    private static ResourceDescription Describe(string type, string name, string address, Node body, SourceSpan header) => new()
    {
        Kind = "github",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = header,
    };
}
