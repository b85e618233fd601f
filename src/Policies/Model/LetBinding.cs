using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A name for an expression.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record LetBinding(string Name, Snippet Expression, SourceSpan Span);
