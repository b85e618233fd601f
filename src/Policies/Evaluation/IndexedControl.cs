using SocPolicy.Compilation;
using SocPolicy.Language;
using SocPolicy.Model;

namespace SocPolicy.Evaluation;

/// <summary>A control within a run.</summary>
/// <param name="compiled">The control.</param>
internal sealed class IndexedControl(CompiledPolicy compiled)
{
    public Policy Policy => compiled.Policy;

    /// <summary>Why it is out of scope; null when it is not.</summary>
    public string? NotApplicableBecause => compiled.NotApplicableBecause;

    public ParameterValues Parameters { get; } = Evaluation.Parameters.Defaults(compiled.Policy);

    /// <summary>Whether any of its rules gave a verdict.</summary>
    public bool IsEvaluated { get; set; }
}
