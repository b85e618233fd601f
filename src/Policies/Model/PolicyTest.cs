using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A test in a policy file: manifests, with the expected verdicts as comments at the lines they belong to.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Manifests">The manifests.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PolicyTest(string Name, IReadOnlyList<TestManifest> Manifests, SourceSpan Span);
