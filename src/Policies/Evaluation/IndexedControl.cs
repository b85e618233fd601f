using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>A control within a run.</summary>
/// <param name="policy">What it says.</param>
/// <param name="notApplicableBecause">Why none of its rules is to judge; null for a control that applies.</param>
internal sealed class IndexedControl(Policy policy, string? notApplicableBecause)
{
    public Policy Policy => policy;

    public string? NotApplicableBecause => notApplicableBecause;

    public ParameterValues Parameters { get; } = Evaluation.Parameters.Defaults(policy);

    /// <summary>Whether any of its rules gave a verdict.</summary>
    public bool IsEvaluated { get; set; }
}
