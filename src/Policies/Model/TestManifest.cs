using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A manifest inside a policy test.</summary>
/// <param name="Format">The format's name: <c>kubernetes</c>.</param>
/// <param name="FileName">The file name it is read under; empty for the format's usual one.</param>
/// <param name="Text">Its content.</param>
/// <param name="Span">Where its content begins in the policy file.</param>
public sealed record TestManifest(string Format, string FileName, string Text, SourceSpan Span);
