using SocPolicy.Diagnostics;

namespace SocPolicy.Configuration;

/// <summary>A folder, or a file, of policies.</summary>
/// <param name="FullPath">The absolute path.</param>
/// <param name="Span">Where it is named.</param>
public sealed record PolicyFolder(string FullPath, SourceSpan Span);
