namespace SocPolicy.Manifests.Dockerfile;

/// <summary>A text put together from pieces of a file, such as the lines that a line continuation joins; it knows where each character stands.</summary>
internal sealed class LogicalText
{
    private readonly List<(int At, int Source)> pieces = [];
    private readonly System.Text.StringBuilder builder = new();
    private string? text;

    /// <summary>The characters.</summary>
    public string Text => text ??= builder.ToString();

    /// <summary>Adds a piece of the file.</summary>
    public void Append(string content, int start, int length)
    {
        if (length == 0 && pieces.Count > 0) return;
        pieces.Add((builder.Length, start));
        builder.Append(content, start, length);
        text = null;
    }

    /// <summary>The offset in the file of a character; behind the last one, the place behind it.</summary>
    public int SourceOf(int index)
    {
        var low = 0;
        var high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].At <= index) low = middle;
            else high = middle - 1;
        }

        return pieces[low].Source + index - pieces[low].At;
    }

    /// <summary>The range in the file of some characters; it may hold line continuations.</summary>
    public (int Start, int End) Range(int start, int end) =>
        end > start ? (SourceOf(start), SourceOf(end - 1) + 1) : (SourceOf(start), SourceOf(start));
}
