using SocPolicy.Classification;
using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>What a set of policy files says.</summary>
/// <param name="Policies">The controls, sorted by id.</param>
/// <param name="SharedFunctions">Methods of <c>kind: functions</c> documents, in the order of their files.</param>
/// <param name="Sources">The policy files.</param>
public sealed record LoadedPolicies(IReadOnlyList<Policy> Policies, IReadOnlyList<Snippet> SharedFunctions, IReadOnlyList<SourceText> Sources)
{
    /// <summary>What <c>kind: data-classification</c> documents say, in the order of their files.</summary>
    public IReadOnlyList<ClassificationEntry> Classification { get; init; } = [];
}
