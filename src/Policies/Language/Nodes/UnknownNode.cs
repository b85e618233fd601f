namespace SocPolicy.Language.Nodes;

/// <summary>A value that the manifest alone does not tell.</summary>
/// <param name="cause">Why, as a clause: <c>var.bucket_name has no default</c>.</param>
/// <param name="source">The file and its dialect.</param>
/// <param name="start">Offset of its first character.</param>
/// <param name="end">Offset after its last character.</param>
public sealed class UnknownNode(string cause, NodeSource source, int start, int end) : Node(source, start, end)
{
    /// <summary>Why, as a clause.</summary>
    public string Cause { get; } = cause;

    /// <summary>Whether it is surely there, and not null: only its value is unknown.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Whether it is surely a text with the known ends below: a template with unknown holes.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether all that is unknown of the text comes from the resources that <see cref="Node.References"/> names, and nothing else.</summary>
    public bool IsTraced { get; init; }

    /// <summary>The text that it surely begins with; empty when nothing is known.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The text that it surely ends with, behind <see cref="Prefix"/>; empty when nothing is known.</summary>
    public string Suffix { get; init; } = "";
}
