using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Jobs in the shape that rules read.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="triggers">What may start it.</param>
internal sealed class WorkflowJobs(Workflow workflow, MapNode triggers)
{
    private readonly VariableScope scope = new(null, workflow.Root.Find("env"));

    /// <summary>The body of a job.</summary>
    public MapNode Of(MapEntry entry)
    {
        var job = (MapNode)entry.Value;
        var inner = new VariableScope(scope, job.Find("env"));
        var draft = new MapDraft(job);
        draft.Map((key, value) => key switch
        {
            "steps" => WorkflowSteps.Of(value, inner),
            "needs" => ToList(value),
            "environment" => ToMap(value, "name"),
            "container" => ToMap(value, "image"),
            "runs-on" or "if" => value,
            _ => ExpressionNodes.Expand(value),
        });
        if (job.Find("runs-on") is { } runsOn) WorkflowRunners.Set(draft, runsOn);
        if (job.Find("uses") is { } uses) draft.Set("calls", ActionReference.Of(uses));
        draft.Set("token", WorkflowToken.Of(workflow.Root, entry, workflow.IsOnlyCalled));
        draft.Set("triggers", triggers);
        return draft.ToNode();
    }

    private static Node ToList(Node value) =>
        value is ScalarNode ? new ListNode([ExpressionNodes.Expand(value)], value.Source, value.Start, value.End) : ExpressionNodes.Expand(value);

    private static Node ToMap(Node value, string key)
    {
        var expanded = ExpressionNodes.Expand(value);
        return value is ScalarNode ? new MapNode([new(key, value.Start, value.End, expanded)], value.Source, value.Start, value.End) : expanded;
    }
}
