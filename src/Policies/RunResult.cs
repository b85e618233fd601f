using SocPolicy.Configuration;
using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Evaluation.Baselines;
using SocPolicy.Evaluation.Waivers;
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
    /// The failed and unknown verdicts as a person meets them: one for each control and place, however many resources share it. What is
    /// waived or in the baseline is not among them.
    /// </summary>
    public IReadOnlyList<Finding> Findings => findings ??= Finding.FromVerdicts(Verdicts, verdict => verdict.State != VerdictState.Waived && !verdict.IsKnown);

    /// <summary>What valid waivers cover, in the same way.</summary>
    public IReadOnlyList<Finding> WaivedFindings => waived ??= Finding.FromVerdicts(Verdicts, verdict => verdict.State == VerdictState.Waived);

    /// <summary>What the baseline has, in the same way.</summary>
    public IReadOnlyList<Finding> KnownFindings => known ??= Finding.FromVerdicts(Verdicts, verdict => verdict.IsKnown);

    /// <summary>What became of the baseline; null when there is none.</summary>
    public BaselineOutcome? Baseline { get; init; }

    /// <summary>Whether some input could not be used: the verdicts then are not all there are.</summary>
    public bool IsIncomplete => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether any control was judged on anything; what is said of waivers alone proves nothing.</summary>
    public bool HasEvaluated =>
        Verdicts.Any(verdict => verdict.State is not (VerdictState.NotEvaluated or VerdictState.NotApplicable) && verdict.Kind != WaiverControls.Kind);

    private IReadOnlyList<Finding>? findings;
    private IReadOnlyList<Finding>? waived;
    private IReadOnlyList<Finding>? known;
}
