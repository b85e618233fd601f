using System.Text;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>A text after variables were replaced: known pieces, and unknown ones with their cause. Immutable.</summary>
internal sealed class ExpandedText
{
    private const int MostPieces = 16;

    private readonly (string Text, string? Cause)[] pieces;

    private ExpandedText((string Text, string? Cause)[] pieces) => this.pieces = pieces;

    /// <summary>A text that is known.</summary>
    public static ExpandedText Known(string text) => new([(text, null)]);

    /// <summary>A text of which nothing is known.</summary>
    public static ExpandedText Unknown(string cause) => new([("", cause)]);

    /// <summary>The text; null when it is not wholly known.</summary>
    public string? Text => IsKnown ? string.Concat(pieces.Select(piece => piece.Text)) : null;

    /// <summary>Whether all of it is known.</summary>
    public bool IsKnown => Array.TrueForAll(pieces, piece => piece.Cause is null);

    /// <summary>How many pieces of it are unknown.</summary>
    public int UnknownPieces => pieces.Count(piece => piece.Cause is not null);

    /// <summary>Why the first unknown piece is not known; null when all of it is known.</summary>
    public string? Cause => Array.Find(pieces, piece => piece.Cause is not null).Cause;

    /// <summary>How many characters are known.</summary>
    public int Length => pieces.Sum(piece => piece.Text.Length);

    /// <summary>Several texts as one.</summary>
    public static ExpandedText Join(IReadOnlyList<ExpandedText> parts)
    {
        if (parts.Count == 1) return parts[0];
        var joined = new List<(string Text, string? Cause)>();
        var known = new StringBuilder();
        foreach (var piece in parts.SelectMany(part => part.pieces))
        {
            known.Append(piece.Text);
            if (piece.Cause is null) continue;
            Flush();
            joined.Add(piece);
        }

        Flush();
        // Between the first and the last unknown piece of many nothing is asked for: the known ends are what matters.
        if (joined.Count > MostPieces)
        {
            var first = joined.FindIndex(piece => piece.Cause is not null);
            var last = joined.FindLastIndex(piece => piece.Cause is not null);
            joined.RemoveRange(first + 1, last - first);
        }

        return new(joined.Count == 0 ? [("", null)] : [.. joined]);

        void Flush()
        {
            if (known.Length == 0) return;
            joined.Add((known.ToString(), null));
            known.Clear();
        }
    }

    /// <summary>The text before a character and that behind it; the latter is null when the known pieces hold no such character.</summary>
    public (ExpandedText Before, ExpandedText? Behind) Split(char separator)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var at = pieces[i].Text.IndexOf(separator, StringComparison.Ordinal);
            if (at < 0) continue;
            return (new([.. pieces[..i], (pieces[i].Text[..at], null)]), new([(pieces[i].Text[(at + 1)..], null), .. pieces[(i + 1)..]]));
        }

        return (this, null);
    }

    /// <summary>As a node: an unknown one keeps its known ends.</summary>
    public Node ToNode(NodeSource source, int start, int end)
    {
        var first = Array.FindIndex(pieces, piece => piece.Cause is not null);
        if (first < 0) return new TextNode(Text!, source, start, end);
        var last = Array.FindLastIndex(pieces, piece => piece.Cause is not null);
        return new UnknownNode(pieces[first].Cause!, source, start, end)
        {
            IsPresent = true,
            IsText = true,
            Prefix = string.Concat(pieces[..first].Select(piece => piece.Text)),
            Suffix = string.Concat(pieces[(last + 1)..].Select(piece => piece.Text)),
        };
    }
}
