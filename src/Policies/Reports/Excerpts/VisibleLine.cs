namespace SocPolicy.Reports.Excerpts;

/// <summary>A line while its secrets are looked for. Whatever is settled is blotted out as people mask secrets, so that nothing is found twice.</summary>
/// <param name="line">The line, without its line break.</param>
/// <param name="start">Its offset in the file.</param>
internal sealed class VisibleLine(string line, int start)
{
    private const char Blot = '*';

    private readonly char[] visible = line.ToCharArray();
    private readonly List<(int Start, int End)> masked = [];
    private string? text;

    /// <summary>What is not settled yet.</summary>
    public string Text => text ??= new string(visible);

    /// <summary>The ranges of the file that must not be shown, within this line; in no order.</summary>
    public IReadOnlyList<(int Start, int End)> Masked => masked;

    /// <summary>A range of the file holds a secret.</summary>
    public void Mask(int from, int to)
    {
        var range = (Start: Math.Max(from, start), End: Math.Min(to, start + visible.Length));
        if (range.Start >= range.End) return;
        masked.Add(range);
        Settle(from, to);
    }

    /// <summary>A range of the file is known to hold none.</summary>
    public void Settle(int from, int to)
    {
        var first = Math.Max(from - start, 0);
        var last = Math.Min(to - start, visible.Length);
        if (first >= last) return;
        Array.Fill(visible, Blot, first, last - first);
        text = null;
    }
}
