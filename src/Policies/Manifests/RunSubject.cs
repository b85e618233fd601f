using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>The subject <c>run</c>: the run as a whole, for what must exist somewhere in it.</summary>
internal static class RunSubject
{
    /// <summary>One resource with an empty body; its place is the start of the first manifest.</summary>
    public static ResourceDescription Of(IReadOnlyList<Manifest> manifests)
    {
        var first = manifests[0].Text;
        return new()
        {
            Kind = "run",
            Type = "run",
            Name = "run",
            Address = "run",
            Body = new MapNode([], new NodeSource(first, Dialect.Strict), 0, 0),
            Header = first.Span(0, 0),
        };
    }
}
