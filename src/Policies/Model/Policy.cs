using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>One control: what must hold, why, for which criteria, and the rules that judge it.</summary>
public sealed record Policy
{
    /// <summary>Unique for ever: <c>SP5101</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the control.</summary>
    public required string Version { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>What the control asks for and why.</summary>
    public string Description { get; init; } = "";

    /// <summary>What to do about a finding.</summary>
    public required string Remediation { get; init; }

    /// <summary>Ids of the Trust Services Criteria that it supports, from the catalogue: <c>CC6.8</c>.</summary>
    public required IReadOnlyList<string> Criteria { get; init; }

    /// <summary>How much a failure matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The family of a built-in control, the folder that it is kept in; empty for any other.</summary>
    public string Family { get; init; } = "";

    /// <summary>Who answers for it; empty when nobody is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Ids of the same check in other tools.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The entity's own commitments that rules read.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The JSON Schemas that its rules judge values by.</summary>
    public IReadOnlyList<PolicySchema> Schemas { get; init; } = [];

    /// <summary>What judges it; at least one.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>C# expression-bodied static methods that its rules share.</summary>
    public IReadOnlyList<Snippet> Functions { get; init; } = [];

    /// <summary>Its own tests; empty in a compiled policy set.</summary>
    public IReadOnlyList<PolicyTest> Tests { get; init; } = [];

    /// <summary>Where its id stands; <c>default</c> in a compiled policy set.</summary>
    public SourceSpan Span { get; init; }
}
