using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

/// <summary>One block of a corpus.</summary>
/// <param name="Number">From 0, in its file.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind"><c>assert</c>, <c>function</c>, <c>message</c> or <c>each</c>.</param>
/// <param name="Text">The snippet.</param>
/// <param name="Id">What must be said about it, or how that begins; empty for an honest one.</param>
/// <param name="Message">A part of what must be said.</param>
internal sealed record CorpusSnippet(int Number, string Title, string Kind, string Text, string Id, string Message)
{
    public string Path => $"{Number}.yaml";

    public SourceText Source => new(Path, Text);

    /// <summary>Whether it is refused before it is compiled.</summary>
    public bool IsForScanner => Corpus.Generate(this).Problems.Count > 0;

    /// <summary>Whether it compiles and is refused all the same.</summary>
    public bool IsForVerifier => Id.StartsWith("SOC", StringComparison.Ordinal) && !IsForScanner;

    public Snippet ToSnippet(SourceText source) => new(Text, source.Span(0, Text.Length));

    public override string ToString() => Title;
}
