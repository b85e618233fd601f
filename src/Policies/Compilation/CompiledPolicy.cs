using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>A control ready to judge.</summary>
/// <param name="Policy">What it says.</param>
/// <param name="Rules">Its rules, in their order.</param>
public sealed record CompiledPolicy(Policy Policy, IReadOnlyList<CompiledRule> Rules);
