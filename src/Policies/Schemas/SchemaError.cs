using SocPolicy.Diagnostics;

namespace SocPolicy.Schemas;

/// <summary>One way in which a document does not fit its schema.</summary>
/// <param name="Span">A scalar, or the key where the key itself is wrong; of a list or map, its first character.</param>
/// <param name="Path">The value from the root: <c>rules[0].severity</c>; empty for the root itself.</param>
/// <param name="Message">One line for people: what is wrong, naming the value, then what to do.</param>
/// <param name="Keyword">
/// The keyword of the schema that was not met: <c>enum</c>; <c>limit</c> when the document was too deep or too large to be judged.
/// </param>
public sealed record SchemaError(SourceSpan Span, string Path, string Message, string Keyword)
{
    /// <summary><c>path(line,column): message</c></summary>
    public override string ToString() => Span.Source is null ? Message : $"{Span}: {Message}";
}
