namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>A text that is JSON, as values with positions; read when it is asked for.</summary>
internal sealed class EmbeddedJson
{
    private readonly List<TemplatePiece>? pieces;
    private HclValue? content;
    private bool isRead;

    private EmbeddedJson(List<TemplatePiece> pieces)
    {
        this.pieces = pieces;
        Size = pieces.Sum(piece => piece.Hole?.Size ?? piece.Text!.Length / 8);
        Depth = 1 + pieces.Max(piece => piece.Hole?.Depth ?? 0);
    }

    /// <summary>A document that was never a text: what <c>jsonencode</c> encodes, or what a data source renders.</summary>
    public EmbeddedJson(HclValue content)
    {
        this.content = content;
        isRead = true;
        Size = content.Size;
        Depth = content.Depth + 1;
    }

    /// <summary>As <see cref="HclValue.Size"/>.</summary>
    public long Size { get; }

    /// <summary>As <see cref="HclValue.Depth"/>, without what is inside of the text itself.</summary>
    public int Depth { get; }

    /// <summary>The content; null when the text is no JSON.</summary>
    public HclValue? Content
    {
        get
        {
            if (isRead) return content;
            isRead = true;
            return content = JsonReader.Read(pieces!);
        }
    }

    /// <summary>Keeps the pieces of a text that begins like a JSON object or list.</summary>
    public static EmbeddedJson? IfLikely(List<TemplatePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Text is null) return null;
            var start = piece.Text.AsSpan().TrimStart();
            if (start.Length > 0) return start[0] is '{' or '[' ? new(pieces) : null;
        }

        return null;
    }
}
