using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>A control within a run.</summary>
/// <param name="policy">What it says.</param>
internal sealed class IndexedControl(Policy policy)
{
    public Policy Policy => policy;

    public ParameterValues Parameters { get; } = Evaluation.Parameters.Defaults(policy);

    /// <summary>Whether any of its rules gave a verdict.</summary>
    public bool IsEvaluated { get; set; }
}
