using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>The subjects <c>run</c> and <c>repository</c>: the whole, for what must exist somewhere in it.</summary>
internal static class RunSubject
{
    /// <summary>One resource with an empty body; its place is the start of the first manifest.</summary>
    /// <param name="manifests">All manifests of the run, at least one.</param>
    /// <param name="subject"><c>run</c>, for what is deployed; <c>repository</c>, for the files themselves.</param>
    public static ResourceDescription Of(IReadOnlyList<Manifest> manifests, string subject)
    {
        var first = manifests[0].Text;
        return new()
        {
            Kind = subject,
            Type = subject,
            Name = subject,
            Address = subject,
            Body = new MapNode([], new NodeSource(first, Dialect.Strict), 0, 0),
            Header = first.Span(0, 0),
        };
    }
}
