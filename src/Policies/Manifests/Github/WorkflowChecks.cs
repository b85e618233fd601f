using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>What GitHub itself would refuse in a workflow or an action: its rules could not be judged rightly.</summary>
internal sealed class WorkflowChecks(DiagnosticBag diagnostics)
{
    /// <summary>Adds SOC4201 to SOC4204.</summary>
    public void Workflow(MapNode root)
    {
        if (root.Find("on") is null)
            diagnostics.Warning("SOC4204", Headers.FirstKey(root), "The workflow has no 'on', so nothing starts it. Write the events that do, or move the file out of .github/workflows.");
        switch (root.Find("jobs"))
        {
            case MapNode jobs:
                foreach (var job in jobs.Entries) Job(jobs, job);
                break;
            case var other:
                diagnostics.Error("SOC4201", other is null ? Headers.FirstKey(root) : Headers.FirstLine(other), "The workflow has no map of jobs, so no control reads it. Write 'jobs:' with a job below it, or move the file out of .github/workflows.");
                break;
        }

        Expressions(root);
    }

    /// <summary>Adds SOC4203 for each expression that cannot be read.</summary>
    public void Expressions(Node node)
    {
        switch (node)
        {
            case TextNode text when ExpressionSlot.IsIn(text.Text):
                foreach (var slot in ExpressionSlot.Find(text.Text).Where(slot => !slot.IsClosed || ExpressionParser.Parse(slot.Text) is null))
                    diagnostics.Warning("SOC4203", text.Span, $"The expression \"{Printable.Shorten(slot.Text)}\" {(slot.IsClosed ? "cannot be read" : "has no }} at its end")}. Correct it: GitHub refuses it too.");
                break;
            case ListNode list:
                foreach (var item in list.Items) Expressions(item);
                break;
            case MapNode map:
                foreach (var entry in map.Entries) Expressions(entry.Value);
                break;
        }
    }

    private void Job(MapNode jobs, MapEntry entry)
    {
        if (entry.Value is not MapNode job)
        {
            diagnostics.Error("SOC4201", entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd), $"The job \"{Printable.Shorten(entry.Key)}\" is no map, so no control reads it. Write 'runs-on' and 'steps' below it, or remove it.");
            return;
        }

        foreach (var need in Needs(job))
        {
            if (jobs.Find(need.Text) is null && !ExpressionSlot.IsIn(need.Text))
                diagnostics.Error("SOC4202", need.Span, $"The job \"{Printable.Shorten(entry.Key)}\" needs \"{Printable.Shorten(need.Text)}\", which the workflow does not have. Correct the name.");
        }
    }

    private static IEnumerable<ScalarNode> Needs(MapNode job) => job.Find("needs") switch
    {
        ScalarNode one => [one],
        ListNode list => list.Items.OfType<ScalarNode>(),
        _ => [],
    };
}
