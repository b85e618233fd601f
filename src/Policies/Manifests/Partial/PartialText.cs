using System.Text;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Partial;

/// <summary>A text put together from pieces of which some are unknown: it keeps what it surely begins and ends with, and what the pieces refer to.</summary>
internal sealed class PartialText
{
    private readonly StringBuilder text = new();
    private readonly List<Node> pieces = [];
    private string? prefix;
    private string? cause;
    private bool hasText;

    /// <summary>How long the known ends are.</summary>
    public int Length => text.Length + (prefix?.Length ?? 0);

    /// <summary>Adds a text that was written between the pieces.</summary>
    public void Add(string known)
    {
        if (known.Length == 0) return;
        hasText = true;
        text.Append(known);
    }

    /// <summary>Adds a piece: a scalar's text, or what is known of it. What has no text makes the whole unknown.</summary>
    /// <param name="piece">The piece; null adds nothing.</param>
    /// <param name="shown">The text of a scalar, when it is not the one that was written.</param>
    public void Add(Node? piece, string? shown = null)
    {
        if (piece is null) return;
        pieces.Add(piece);
        switch (piece)
        {
            case ScalarNode scalar:
                text.Append(shown ?? scalar.Text);
                break;
            case UnknownNode unknown:
                AddUnknown(unknown.Cause, unknown.Prefix, unknown.Suffix);
                break;
            default:
                AddUnknown("a list or map stands where a text is expected", "", "");
                break;
        }
    }

    /// <summary>The text at a place.</summary>
    public Node ToNode(NodeSource source, int start, int end)
    {
        var isWhole = pieces.Count == 1 && !hasText;
        var references = NodeReferences.Of(isWhole ? ReferenceKind.Whole : ReferenceKind.Part, [.. pieces]);
        if (references.Count > 0) source = new AnnotatedSource(source.Text, source.Dialect) { References = references };
        else source = Placed.Plain(source);
        if (cause is null) return new TextNode(text.ToString(), source, start, end);
        return new UnknownNode(cause, source, start, end) { IsPresent = true, IsText = true, Prefix = prefix!, Suffix = text.ToString() };
    }

    private void AddUnknown(string why, string begin, string end)
    {
        if (cause is null)
        {
            prefix = text + begin;
            cause = why;
        }

        text.Clear().Append(end);
    }
}
