using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Configuration;

/// <summary>Files that are of a kind whatever their name says.</summary>
/// <param name="Files">Which.</param>
/// <param name="Kind">The name of a manifest format: <c>kubernetes</c>.</param>
/// <param name="Span">Where the kind stands.</param>
public sealed record KindOverride(PathGlob Files, string Kind, SourceSpan Span);
