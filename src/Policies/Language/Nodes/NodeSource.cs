using SocPolicy.Diagnostics;

namespace SocPolicy.Language.Nodes;

/// <summary>Where a node was read: the text and the dialect. One per manifest, shared by all of its nodes that have no annotations.</summary>
/// <param name="Text">The file.</param>
/// <param name="Dialect">The format's treatment of scalars.</param>
public record NodeSource(SourceText Text, Dialect Dialect)
{
    /// <summary>For values that no manifest holds: parameters, literals of an assertion, counts.</summary>
    public static NodeSource Literal { get; } = new(new SourceText("", ""), Dialect.Strict);

    /// <summary>The resources that the node refers to; empty for most.</summary>
    public virtual IReadOnlyList<ResourceReference> References { get => []; init { } }

    /// <summary>
    /// The content of a text that is JSON, with the positions of what it was made of, also where the text itself is only partly
    /// known; null for most. On the body of a resource that renders a document: that document.
    /// </summary>
    public virtual Node? Json { get => null; init { } }
}
