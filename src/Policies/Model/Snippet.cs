using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A piece of C# in a policy file. Its text is the source text to the letter, so positions carry over.</summary>
/// <param name="Text">The lines as they stand in the file, the block's indentation included from the second line on.</param>
/// <param name="Span">Where it stands, without quotation marks.</param>
public sealed record Snippet(string Text, SourceSpan Span);
