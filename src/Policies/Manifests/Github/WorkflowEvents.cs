using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Github;

/// <summary>What starts a workflow: <c>on:</c> has three shapes, and rules see one.</summary>
internal static class WorkflowEvents
{
    /// <summary>The event of a workflow that others call.</summary>
    public const string Call = "workflow_call";

    /// <summary>A map of event names; an event without settings has an empty map, so that it exists.</summary>
    /// <param name="on">The value of <c>on</c>.</param>
    public static MapNode Of(Node on)
    {
        var entries = on switch
        {
            MapNode map => map.Entries.Select(entry => entry with { Value = entry.Value is NullNode ? Empty(entry.Value) : ExpressionNodes.Expand(entry.Value) }),
            ListNode list => list.Items.OfType<ScalarNode>().Select(ToEntry),
            ScalarNode scalar => [ToEntry(scalar)],
            _ => [],
        };
        return new([.. entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal)], on.Source, on.Start, on.End);
    }

    private static MapEntry ToEntry(ScalarNode name) => new(name.Text, name.Start, name.End, Empty(name));

    private static MapNode Empty(Node place) => new([], place.Source, place.Start, place.End);
}
