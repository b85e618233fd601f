using SocPolicy.Model;

namespace SocPolicy.Evaluation.Baselines;

/// <summary>One known finding: a line of a baseline.</summary>
/// <param name="Fingerprint">As <see cref="Verdict.Fingerprint"/>: what it is found by. All else is for people.</param>
/// <param name="State"><see cref="VerdictState.Fail"/> or <see cref="VerdictState.Unknown"/>: what was unknown and now fails is new.</param>
/// <param name="Control">The control's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Path">The file, relative to the repository, with forward slashes.</param>
/// <param name="Subject">The resource and its item.</param>
public sealed record BaselineEntry(string Fingerprint, VerdictState State, string Control, string Rule, string Path, string Subject)
{
    /// <summary>Whether it knows a verdict of its fingerprint. A failure that became unknown is known, not the other way round.</summary>
    internal bool Knows(VerdictState state) => State == VerdictState.Fail || state == State;
}
