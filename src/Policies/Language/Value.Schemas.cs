using SocPolicy.Language.Nodes;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Language;

public readonly partial struct Value
{
    /// <summary>
    /// Whether the value fits a JSON Schema, draft 2020-12. Missing is false; null is judged as JSON's null. Where something in it is
    /// unknown the answer is unknown, unless a known part is an error whatever the rest may be. Types are those that are written.
    /// </summary>
    /// <param name="schema">One that the control names under <c>schemas</c>: <c>schemas.service</c>.</param>
    public Truth Conforms(Schema schema)
    {
        var allowed = $"what {schema.File} allows";
        if (node is null) return Tell(State.False, allowed, $"anything but {allowed}");
        if (schema.Parsed is not { } parsed) return Tell(State.Unknown, allowed, allowed, $"{schema.File} is no JSON Schema");
        var answer = parsed.Judge(node);
        if (trail is null || answer.State == State.True || answer.Node is null)
            return Tell(answer.State, allowed, $"anything but {allowed}", answer.State == State.Unknown ? answer.Message : null);
        var place = new Value(answer.Node, TrailTo(trail, node, answer.Node));
        // A message quotes the value.
        var isSecret = answer.Node is ScalarNode scalar && Secrets.IsSecret(place.SecretName, scalar.Text);
        var message = isSecret || Secrets.IsSecret(null, answer.Message) ? "" : $": {answer.Message.TrimEnd('.')}";
        return place.Tell(State.False, $"{allowed}{message}", $"anything but {allowed}");
    }

    /// <summary>The way to a node below this one, by the shortest search; the root's where it is not found.</summary>
    private static Trail TrailTo(Trail root, Node from, Node wanted)
    {
        var pending = new Stack<(Trail Trail, Node Node)>();
        pending.Push((root, from));
        while (pending.TryPop(out var next))
        {
            // A map whose uncertain entries were left out is found by its place.
            if (ReferenceEquals(next.Node, wanted) || (next.Node.Start == wanted.Start && next.Node.End == wanted.End && next.Node.GetType() == wanted.GetType() && wanted.End > wanted.Start)) return next.Trail;
            switch (next.Node)
            {
                case MapNode map:
                    foreach (var entry in map.Entries) pending.Push((next.Trail.ToKey(entry.Key, entry.Value), entry.Value));
                    break;
                case ListNode list:
                    for (var i = list.Items.Count - 1; i >= 0; i--) pending.Push((next.Trail.ToIndex(i, list.Items[i]), list.Items[i]));
                    break;
            }
        }

        return root;
    }
}
