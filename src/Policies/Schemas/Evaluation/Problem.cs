using SocPolicy.Language.Nodes;

namespace SocPolicy.Schemas.Evaluation;

/// <summary>An error with what it takes to weigh it against others.</summary>
/// <param name="Error">For people.</param>
/// <param name="Depth">How many steps below the document's root.</param>
/// <param name="Node">The value that was judged: for a key, the map that has or lacks it.</param>
internal sealed record Problem(SchemaError Error, int Depth, Node Node)
{
    /// <summary>The types that would do, when the value is of another one; else null.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>The words that would do, when the value is another one; else null.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>Whether no value at all would do.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The key that is missing, or that a wrong one was probably meant to be.</summary>
    public string? Key { get; init; }
}
