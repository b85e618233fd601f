using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>A waiver as it was written, whether or not it holds.</summary>
/// <param name="Waiver">What could be read; the ids of controls may be missing from a comment.</param>
/// <param name="Problems">Why it does not hold, as clauses about it: <c>it has no owner</c>; empty when it may.</param>
internal sealed record WaiverCandidate(Waiver Waiver, IReadOnlyList<string> Problems)
{
    /// <summary>What it covers, when it is a comment: null when there is nothing behind it.</summary>
    public SourceSpan? Covered { get; init; }

    /// <summary>Whether nothing could be read of the file that it is a comment of, such as a template: then nothing can be said of its use.</summary>
    public bool IsInUnreadFile { get; init; }

    /// <summary>Whether it says until when: else <see cref="Model.Waiver.Until"/> means nothing.</summary>
    public bool HasDay => Waiver.Until != DateOnly.MinValue;
}
