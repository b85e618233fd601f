using SocPolicy.Language.Reasoning;

namespace SocPolicy.Evaluation.Fingerprints;

/// <summary>The path of a value that does not change with the places of its neighbours.</summary>
internal static class StablePath
{
    /// <summary>The path with items by their identity, <c>spec.containers[name=api]</c>; empty for the resource itself.</summary>
    public static string Of(Trail trail, NodeIdentity identity) => Write(trail, step => step.Node is { } node ? identity.Of(node) : "");

    /// <summary>
    /// The path with items below a first part by nothing at all: which one of several is told depends on their order. Empty for
    /// a value of another resource.
    /// </summary>
    /// <param name="trail">The value.</param>
    /// <param name="item">The first part, and the resource that it must belong to; null for the resource itself.</param>
    /// <param name="resource">Where the path must begin.</param>
    public static string Below(Trail trail, Trail? item, Language.ResourceDescription? resource)
    {
        var root = trail;
        while (root.Parent is { } parent) root = parent;
        if (root.Resource is null || !ReferenceEquals(root.Resource.Description, resource)) return "";
        var above = new HashSet<Trail>(ReferenceEqualityComparer.Instance);
        for (var step = item; step is not null; step = step.Parent) above.Add(step);
        return Write(trail, _ => "", above);
    }

    private static string Write(Trail trail, Func<Trail, string> item, HashSet<Trail>? leftOut = null)
    {
        var steps = new Stack<string>();
        for (var step = trail; step.Parent is not null && leftOut?.Contains(step) != true; step = step.Parent)
            steps.Push(step.View is { } view ? $"/{view}" : step.Index >= 0 ? $"[{item(step)}]" : $".{step.Key}");
        return string.Concat(steps).TrimStart('.');
    }
}
