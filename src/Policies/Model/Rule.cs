using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>One rule of a control: which resources it judges, and how.</summary>
public sealed record Rule
{
    /// <summary>Unique in its control: <c>privileged</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it judges: <c>kubernetes/workload</c>, with <c>*</c> for any text; at least one.</summary>
    public required IReadOnlyList<string> On { get; init; }

    /// <summary>Names for expressions, in order, visible to where, assert and message.</summary>
    public IReadOnlyList<LetBinding> Let { get; init; } = [];

    /// <summary>Judge every item of this collection; null to judge the resource itself.</summary>
    public Snippet? Each { get; init; }

    /// <summary>Which resources or items the rule is about; null for all of them.</summary>
    public Snippet? Where { get; init; }

    /// <summary>What must hold.</summary>
    public required Snippet Assert { get; init; }

    /// <summary>What a finding says; null to say the reason.</summary>
    public Snippet? Message { get; init; }

    /// <summary>Where its id stands; <c>default</c> in a compiled policy set.</summary>
    public SourceSpan Span { get; init; }
}
