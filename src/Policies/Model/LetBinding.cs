using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;

namespace SocPolicy.Model;

/// <summary>A name for an expression.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record LetBinding(string Name, Snippet Expression, SourceSpan Span)
{
    /// <summary>Those bindings, in their order, that a snippet reads, itself or through another binding. A name in a text or a comment counts too.</summary>
    internal static IReadOnlyList<LetBinding> UsedBy(Snippet snippet, IReadOnlyList<LetBinding> bindings)
    {
        var used = new List<LetBinding>();
        for (var i = bindings.Count - 1; i >= 0; i--)
        {
            if (Reads(snippet, bindings[i].Name) || used.Any(other => Reads(other.Expression, bindings[i].Name))) used.Insert(0, bindings[i]);
        }

        return used;
    }

    private static bool Reads(Snippet snippet, string name) =>
        Regex.IsMatch(snippet.Text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant);
}
