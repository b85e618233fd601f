using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>
/// The counts of a run. Failed and unknown are findings, as a person meets them: several verdicts of a rule at one place are one.
/// A control that judged nothing is counted apart, never as passed.
/// </summary>
public sealed record RunSummary
{
    /// <summary>Manifests that were read.</summary>
    public required int Manifests { get; init; }

    /// <summary>Controls that were asked to judge.</summary>
    public required int Controls { get; init; }

    /// <summary>Failed findings, by severity.</summary>
    public required IReadOnlyDictionary<Severity, int> FailedBySeverity { get; init; }

    /// <summary>Findings that the manifests alone do not settle.</summary>
    public required int Unknown { get; init; }

    /// <summary>Verdicts that hold, one for each rule and resource (or item).</summary>
    public required int Passed { get; init; }

    /// <summary>Controls for which the run had nothing to judge.</summary>
    public required int NotEvaluated { get; init; }

    /// <summary>Controls that the settings put out of scope.</summary>
    public required int NotApplicable { get; init; }

    /// <summary>Failed findings of any severity.</summary>
    public int Failed => FailedBySeverity.Values.Sum();

    /// <summary>Counts.</summary>
    public static RunSummary Of(RunResult result) => new()
    {
        Manifests = result.Manifests.Count,
        Controls = result.Policies.Count,
        FailedBySeverity = Enum.GetValues<Severity>().ToDictionary(
            severity => severity,
            severity => result.Findings.Count(finding => finding.State == VerdictState.Fail && finding.Severity == severity)),
        Unknown = result.Findings.Count(finding => finding.State == VerdictState.Unknown),
        Passed = result.Verdicts.Count(verdict => verdict.State == VerdictState.Pass),
        NotEvaluated = result.Verdicts.Count(verdict => verdict.State == VerdictState.NotEvaluated),
        NotApplicable = result.Verdicts.Count(verdict => verdict.State == VerdictState.NotApplicable),
    };
}
