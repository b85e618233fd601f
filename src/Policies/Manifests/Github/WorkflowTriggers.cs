using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>What may start a workflow: its own events, and those of the workflows that call it.</summary>
internal sealed class WorkflowTriggers
{
    private readonly Dictionary<string, List<Workflow>> callers = new(StringComparer.Ordinal);

    /// <summary>Notes who calls whom.</summary>
    /// <param name="workflows">Every workflow of the run.</param>
    public WorkflowTriggers(IEnumerable<Workflow> workflows)
    {
        foreach (var workflow in workflows)
        {
            foreach (var path in workflow.Calls().Distinct(StringComparer.Ordinal))
            {
                if (callers.TryGetValue(path, out var known)) known.Add(workflow);
                else callers.Add(path, [workflow]);
            }
        }
    }

    /// <summary>The events as a map, open when the workflow may be called from elsewhere.</summary>
    public MapNode Of(Workflow workflow)
    {
        var events = workflow.Events;
        if (!workflow.IsCallable) return events;
        var entries = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        foreach (var entry in Callers(workflow).Prepend(workflow).SelectMany(one => one.Events.Entries)) entries.TryAdd(entry.Key, entry);
        return new([.. entries.Values], events.Source, events.Start, events.End) { OpenBecause = "workflows that are not read may call this one" };
    }

    private List<Workflow> Callers(Workflow workflow)
    {
        var found = new List<Workflow>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { workflow.Text.Path };
        var pending = new Queue<string>([workflow.Text.Path]);
        while (pending.TryDequeue(out var path))
        {
            foreach (var caller in callers.GetValueOrDefault(path) ?? [])
            {
                if (!seen.Add(caller.Text.Path)) continue;
                found.Add(caller);
                if (caller.IsCallable) pending.Enqueue(caller.Text.Path);
            }
        }

        return found;
    }
}
