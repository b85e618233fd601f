using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>A control ready to judge.</summary>
/// <param name="Policy">What it says.</param>
/// <param name="Rules">Its rules, in their order.</param>
public sealed record CompiledPolicy(Policy Policy, IReadOnlyList<CompiledRule> Rules)
{
    /// <summary>Why the control is out of scope in a run, a clause without a full stop: it then judges nothing; null when it is in scope.</summary>
    public string? NotApplicableBecause { get; init; }
}
