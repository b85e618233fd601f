namespace SocPolicy.Manifests.Github;

/// <summary>What an expression has to do with the contexts that it names.</summary>
/// <param name="Prints">Contexts whose content can become part of the result, in lower case: <c>github.event.issue.title</c>.</param>
/// <param name="Reads">All contexts that it names, those that it only compares included.</param>
internal sealed record ExpressionFlow(IReadOnlyList<string> Prints, IReadOnlyList<string> Reads)
{
    /// <summary>Functions whose result is a truth value or a digest, whatever they are given.</summary>
    private static readonly string[] Closed = ["contains", "startswith", "endswith", "hashfiles", "success", "failure", "always", "cancelled"];

    /// <summary>Whether a function's result may hold what it is given.</summary>
    public static bool PassesOn(string function) => !Closed.Contains(function, StringComparer.OrdinalIgnoreCase);
}
