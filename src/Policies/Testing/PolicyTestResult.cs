using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Testing;

/// <summary>How one test of a policy went.</summary>
/// <param name="Policy">The control.</param>
/// <param name="Test">The test.</param>
/// <param name="Failures">What was not as expected, at its place in the policy file; empty when the test passed.</param>
public sealed record PolicyTestResult(Policy Policy, PolicyTest Test, IReadOnlyList<Diagnostic> Failures)
{
    /// <summary>Whether everything was as expected.</summary>
    public bool Passed => Failures.Count == 0;
}
