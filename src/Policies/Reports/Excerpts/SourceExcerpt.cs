using System.Text;
using SocPolicy.Diagnostics;
using SocPolicy.Language;

namespace SocPolicy.Reports.Excerpts;

/// <summary>The line where a range begins, as it can be shown: secrets masked, control characters replaced, tabs spread, cut to the width.</summary>
internal sealed class SourceExcerpt
{
    private const int TabWidth = 4;
    private const string Cut = "...";

    /// <summary>What is looked at of a line on either side of the range: whole words there are masked before anything is cut.</summary>
    private const int Reach = 4096;

    private SourceExcerpt(string line, string caret)
    {
        Line = line;
        Caret = caret;
    }

    /// <summary>The line.</summary>
    public string Line { get; }

    /// <summary>Blanks up to the range and <c>^</c> under it, to print below the line.</summary>
    public string Caret { get; }

    /// <summary>The excerpt; null when the range is nowhere or its line is blank.</summary>
    /// <param name="span">The range; of several lines, the first is shown.</param>
    /// <param name="secrets">What to mask in its file.</param>
    /// <param name="width">The most columns that the line may take.</param>
    public static SourceExcerpt? Of(SourceSpan span, SecretRanges secrets, int width)
    {
        if (span.Source is not { } text) return null;
        var (start, end) = LineOf(text.Content, span.Start);
        if (text.Content.AsSpan(start, end - start).IsWhiteSpace()) return null;
        var cells = Cells(text, start, end, secrets);
        var (from, to) = Marked(cells, span);
        return Draw(cells, from, to, width);
    }

    private static (int Start, int End) LineOf(string content, int offset)
    {
        var at = Math.Clamp(offset, 0, content.Length);
        int start = at, end = at;
        while (start > 0 && at - start < Reach && content[start - 1] is not ('\n' or '\r')) start--;
        while (end < content.Length && end - at < Reach && content[end] is not ('\n' or '\r')) end++;
        return (start, end);
    }

    private static List<Cell> Cells(SourceText text, int start, int end, SecretRanges secrets)
    {
        var cells = new List<Cell>(end - start);
        var masked = secrets.In(text, start, end);
        var (next, column) = (0, 0);
        for (var at = start; at < end;)
        {
            Cell cell;
            if (next < masked.Count && masked[next].Start == at)
            {
                cell = new(at, masked[next].End, Secrets.Mask, Secrets.Mask.Length);
                next++;
            }
            else if (text.Content[at] == '\t')
            {
                var blanks = TabWidth - (column % TabWidth);
                cell = new(at, at + 1, new string(' ', blanks), blanks);
            }
            else
            {
                Rune.DecodeFromUtf16(text.Content.AsSpan(at, end - at), out var rune, out var length);
                cell = new(at, at + length, PrintableText.Of(rune), PrintableText.WidthOf(rune));
            }

            cells.Add(cell);
            column += cell.Width;
            at = cell.End;
        }

        return cells;
    }

    /// <summary>The indexes of the first cell of the range and of the one after its last.</summary>
    private static (int From, int To) Marked(List<Cell> cells, SourceSpan span)
    {
        var from = cells.FindIndex(cell => cell.End > span.Start);
        if (from < 0) return (cells.Count, cells.Count);
        var to = cells.FindIndex(from, cell => cell.Start >= span.End);
        return (from, Math.Max(from + 1, to < 0 ? cells.Count : to));
    }

    private static SourceExcerpt Draw(List<Cell> cells, int from, int to, int width)
    {
        var (first, last) = Window(cells, from, to, width);
        var line = new StringBuilder(first > 0 ? Cut : "");
        var blanks = line.Length;
        var carets = 0;
        for (var i = first; i < last; i++)
        {
            line.Append(cells[i].Text);
            if (i < from) blanks += cells[i].Width;
            else if (i < to) carets += cells[i].Width;
        }

        if (last < cells.Count) line.Append(Cut);
        return new(line.ToString().TrimEnd(), new string(' ', blanks) + new string('^', Math.Max(1, carets)));
    }

    /// <summary>All cells where they fit; else those around the beginning of the range, a third of the width before it.</summary>
    private static (int First, int Last) Window(List<Cell> cells, int from, int to, int width)
    {
        if (cells.Sum(cell => cell.Width) <= width) return (0, cells.Count);
        var room = width - (2 * Cut.Length);
        var marked = cells.GetRange(from, to - from).Sum(cell => cell.Width);
        var before = Math.Max(room / 3, Math.Min(room - marked, room / 2));
        var first = from;
        for (var used = 0; first > 0 && used + cells[first - 1].Width <= before; first--) used += cells[first - 1].Width;
        var last = first;
        for (var used = 0; last < cells.Count && used + cells[last].Width <= room; last++) used += cells[last].Width;
        return (first, last);
    }

    /// <summary>What is shown for a range of the source.</summary>
    private readonly record struct Cell(int Start, int End, string Text, int Width);
}
