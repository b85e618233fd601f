using SocPolicy.Diagnostics;

namespace SocPolicy.Classification;

/// <summary>One entry of a <c>kind: data-classification</c> document.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Name">The full name as C# writes it, without type parameters; words parted by hyphens for a name or a processor. Holds no blank.</param>
/// <param name="Word">One of <see cref="ClassificationWords.Classes"/>, for a sink one of <see cref="ClassificationWords.Sinks"/>; empty for sanitizers and processors.</param>
/// <param name="Span">Where it is written.</param>
public sealed record ClassificationEntry(ClassificationSubject Subject, string Name, string Word, SourceSpan Span)
{
    /// <summary>The names of a sink's parameters that carry data out; empty for all of them.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];
}
