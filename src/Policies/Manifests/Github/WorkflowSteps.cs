using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Steps of a job or of a composite action in the shape that rules read.</summary>
internal static class WorkflowSteps
{
    private const string Script = "actions/github-script";

    /// <summary>The steps; what is no list of maps stays as it is written.</summary>
    public static Node Of(Node steps, VariableScope scope) =>
        steps is ListNode list
            ? new ListNode([.. list.Items.Select(item => item is MapNode step ? Of(step, scope) : item)], list.Source, list.Start, list.End)
            : ExpressionNodes.Expand(steps);

    private static MapNode Of(MapNode step, VariableScope scope)
    {
        var action = step.Find("uses") is { } uses ? ActionReference.Of(uses) : null;
        var runsScript = (action as MapNode)?.Find("name") is TextNode { Text: Script };
        var draft = new MapDraft(step);
        draft.Map((key, value) => key switch
        {
            "run" => ExpressionNodes.Script(value),
            "if" => value,
            "with" when runsScript && value is MapNode inputs => Inputs(inputs),
            _ => ExpressionNodes.Expand(value),
        });
        if (action is not null) draft.Set("action", action);
        var expressions = ExpressionNodes.List(step, new VariableScope(scope, step.Find("env")));
        draft.Set("expressions", new ListNode([.. expressions], step.Source, step.Start, step.End));
        return draft.ToNode();
    }

    private static MapNode Inputs(MapNode inputs)
    {
        var draft = new MapDraft(inputs);
        draft.Map((key, value) => key == "script" ? ExpressionNodes.Script(value) : ExpressionNodes.Expand(value));
        return draft.ToNode();
    }
}
