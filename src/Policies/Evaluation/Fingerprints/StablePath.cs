using System.Text;
using SocPolicy.Language;
using SocPolicy.Language.Reasoning;

namespace SocPolicy.Evaluation.Fingerprints;

/// <summary>The path of a value that does not change with the places of its neighbours.</summary>
internal static class StablePath
{
    /// <summary>The path with items by their identity, <c>spec.containers[name=api]</c>; empty for the resource itself.</summary>
    public static string Of(Trail trail, NodeIdentity identity) => Write(trail, above: null, identity);

    /// <summary>
    /// The path below a first part, with items by nothing at all: which one of several is told depends on their order. Empty for
    /// a value of another resource.
    /// </summary>
    /// <param name="trail">The value.</param>
    /// <param name="above">The first part; null for the resource itself.</param>
    /// <param name="resource">Where the path must begin.</param>
    public static string Below(Trail trail, Trail? above, ResourceDescription resource)
    {
        var root = trail;
        while (root.Parent is { } parent) root = parent;
        return ReferenceEquals(root.Resource?.Description, resource) ? Write(trail, above, identity: null) : "";
    }

    private static string Write(Trail trail, Trail? above, NodeIdentity? identity)
    {
        if (Ends(trail, above)) return "";
        // One key alone, the most frequent case, is a text already.
        if (trail is { Key: { } only, View: null, Index: < 0 } && Ends(trail.Parent!, above)) return only;
        var text = new StringBuilder();
        Write(text, trail, above, identity);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Trail step, Trail? above, NodeIdentity? identity)
    {
        if (Ends(step, above)) return;
        Write(text, step.Parent!, above, identity);
        if (step.View is { } view) text.Append('/').Append(view);
        else if (step.Index >= 0) text.Append('[').Append(identity is not null && step.Node is { } node ? identity.Of(node) : "").Append(']');
        else text.Append(text.Length > 0 ? "." : "").Append(step.Key);
    }

    /// <summary>Whether a step is the resource, or a part of what the path begins with.</summary>
    private static bool Ends(Trail step, Trail? above)
    {
        if (step.Parent is null) return true;
        for (var part = above; part is not null; part = part.Parent)
        {
            if (ReferenceEquals(part, step)) return true;
        }

        return false;
    }
}
