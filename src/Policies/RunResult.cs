using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy;

/// <summary>What a run found.</summary>
public sealed record RunResult
{
    /// <summary>What the run was told by a <c>socpolicy.yaml</c>.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>The controls of the run, sorted by id, with the severities and parameters that the settings give them.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>The manifests that were read, sorted by path.</summary>
    public required IReadOnlyList<Manifest> Manifests { get; init; }

    /// <summary>Every verdict, sorted by path, position, control, rule and address.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>What the tool has to say about its input, sorted.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// The failed and unknown verdicts as a person meets them: one for each control and place, however many resources share it.
    /// </summary>
    public IReadOnlyList<Finding> Findings => findings ??= Finding.FromVerdicts(Verdicts);

    /// <summary>Whether some input could not be used: the verdicts then are not all there are.</summary>
    public bool IsIncomplete => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether any control was judged on anything.</summary>
    public bool HasEvaluated => Verdicts.Any(verdict => verdict.State is not (VerdictState.NotEvaluated or VerdictState.NotApplicable));

    private IReadOnlyList<Finding>? findings;
}
