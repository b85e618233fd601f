using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>Where a job runs: its labels as one list, those of every run of a matrix together.</summary>
internal static class WorkflowRunners
{
    private const string Matrix = "matrix.";

    /// <summary>Sets <c>runs-on</c> to the labels, and <c>runner-group</c> when one is written.</summary>
    public static void Set(MapDraft job, Node runsOn)
    {
        var labels = runsOn;
        if (runsOn is MapNode map)
        {
            labels = map.Find("labels");
            if (map.Find("group") is { } group) job.Set("runner-group", ExpressionNodes.Expand(group));
        }

        var matrix = (job["strategy"] as MapNode)?.Find("matrix");
        job.Set("runs-on", labels switch
        {
            null => new ListNode([], runsOn.Source, runsOn.Start, runsOn.End),
            ListNode list => List(list, list.Items.SelectMany(item => LabelsOf(item, matrix))),
            ScalarNode scalar => List(scalar, LabelsOf(scalar, matrix)),
            _ => labels,
        });
    }

    private static Node List(Node place, IEnumerable<Node> labels)
    {
        var all = labels.ToArray();
        // An expression that stands alone may give one label or a list of them.
        return all is [UnknownNode { IsText: false } unknown] ? unknown : new ListNode(all, place.Source, place.Start, place.End);
    }

    private static List<Node> LabelsOf(Node label, Node? matrix)
    {
        if (label is not TextNode text || ExpressionSlot.Find(text.Text) is not [var slot] || slot.End - slot.Start != text.Text.Trim().Length) return [ExpressionNodes.Expand(label)];
        var flow = slot.IsClosed ? ExpressionParser.Parse(slot.Text) : null;
        if (flow is not { Prints: [var context] } || flow.Reads.Count != 1 || !slot.Text.Equals(context, StringComparison.OrdinalIgnoreCase)) return [ExpressionNodes.Expand(label)];
        return ValuesOf(context, matrix) ?? [ExpressionNodes.Expand(label)];
    }

    /// <summary>All values of a context <c>matrix.x</c>; null when they are not all written.</summary>
    private static List<Node>? ValuesOf(string context, Node? matrix)
    {
        if (!context.StartsWith(Matrix, StringComparison.Ordinal) || matrix is not MapNode map) return null;
        var axis = context[Matrix.Length..];
        var found = new List<Node>();
        foreach (var entry in map.Entries)
        {
            if (entry.Key == "exclude") continue;
            if (entry.Key == "include")
            {
                if (entry.Value is not ListNode include || include.Items.Any(item => item is not MapNode)) return null;
                found.AddRange(include.Items.Cast<MapNode>().SelectMany(item => item.Entries).Where(one => IsAxis(one.Key)).Select(one => one.Value));
            }
            else if (IsAxis(entry.Key))
            {
                if (entry.Value is not ListNode values) return null;
                found.AddRange(values.Items);
            }
        }

        var labels = found.SelectMany(value => value is ListNode list ? list.Items : [value]).ToList();
        return labels.Count > 0 && labels.TrueForAll(label => label is ScalarNode scalar && !ExpressionSlot.IsIn(scalar.Text)) ? labels : null;

        bool IsAxis(string key) => key.Equals(axis, StringComparison.OrdinalIgnoreCase);
    }
}
