using SocPolicy.Diagnostics;

namespace SocPolicy.Language.Nodes;

/// <summary>The source of a node about which its reader knows more. A node without annotations pays nothing for them.</summary>
/// <param name="Text">The file.</param>
/// <param name="Dialect">The format's treatment of scalars.</param>
public sealed record AnnotatedSource(SourceText Text, Dialect Dialect) : NodeSource(Text, Dialect)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ResourceReference> References { get; init; } = [];

    /// <inheritdoc/>
    public override Node? Json { get; init; }
}
