using SocPolicy.Diagnostics;

namespace SocPolicy.Language.Nodes;

/// <summary>Where a node was read: the text and the dialect. One per manifest, shared by all of its nodes.</summary>
/// <param name="Text">The file.</param>
/// <param name="Dialect">The format's treatment of scalars.</param>
public sealed record NodeSource(SourceText Text, Dialect Dialect)
{
    /// <summary>For values that no manifest holds: parameters, literals of an assertion, counts.</summary>
    public static NodeSource Literal { get; } = new(new SourceText("", ""), Dialect.Strict);
}
