using System.Text;

namespace SocPolicy.Diagnostics;

/// <summary>
/// The text of one file, with its line table. Offsets are UTF-16 code units from 0; lines and columns are counted from 1,
/// a line ends at LF, CR or CRLF. Immutable and safe to share between threads.
/// </summary>
public sealed class SourceText
{
    /// <summary>Files larger than this many bytes are refused (16 MiB): no hand-written manifest comes near it.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    private readonly int[] lineStarts;

    /// <summary>Makes a text from memory.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes: the name that findings show.</param>
    /// <param name="content">The whole text, without a byte order mark.</param>
    /// <param name="fullPath">The absolute path, for tools that need one; the path itself when left out.</param>
    public SourceText(string path, string content, string? fullPath = null)
    {
        Path = path;
        Content = content;
        FullPath = fullPath ?? path;
        lineStarts = FindLines(content);
    }

    /// <summary>Relative to the run's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The absolute path, or <see cref="Path"/> for a text that is in no file.</summary>
    public string FullPath { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>
    /// Reads a file as UTF-8 (or as its byte order mark says). Never throws for the file's sake: a file that is missing,
    /// unreadable, too large or binary adds SOC4001 to SOC4003 to the bag and gives null.
    /// </summary>
    public static SourceText? Read(string path, string fullPath, DiagnosticBag diagnostics)
    {
        try
        {
            var length = new FileInfo(fullPath).Length;
            if (length > MaximumBytes)
            {
                diagnostics.Error("SOC4002", SourceSpan.WholeFile(path, fullPath), $"The file has {length / (1024 * 1024)} MiB; the limit is {MaximumBytes / (1024 * 1024)} MiB. Split it, or exclude it from the run.");
                return null;
            }

            // Not opened: what looks like an empty file may be a pipe, which would block for ever.
            if (length == 0) return new SourceText(path, "", fullPath);
            using var reader = new StreamReader(fullPath, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
            var content = reader.ReadToEnd();
            if (content.Contains('\0', StringComparison.Ordinal))
            {
                diagnostics.Error("SOC4003", SourceSpan.WholeFile(path, fullPath), "The file is binary, not text. Exclude it from the run, or rename it.");
                return null;
            }

            return new SourceText(path, content, fullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error("SOC4001", SourceSpan.WholeFile(path, fullPath), $"The file cannot be read: {problem.Message} Check that it exists and that you may read it.");
            return null;
        }
    }

    /// <summary>The line (from 1) that holds the offset; offsets outside the text are moved to its ends.</summary>
    public int LineAt(int offset)
    {
        var index = Array.BinarySearch(lineStarts, Math.Clamp(offset, 0, Content.Length));
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The column (from 1) of the offset in its line.</summary>
    public int ColumnAt(int offset) => Math.Clamp(offset, 0, Content.Length) - lineStarts[LineAt(offset) - 1] + 1;

    /// <summary>The offset of a line and column (both from 1); positions outside the text are moved to its ends.</summary>
    public int OffsetAt(int line, int column)
    {
        if (line < 1) return 0;
        if (line > lineStarts.Length) return Content.Length;
        return Math.Clamp(lineStarts[line - 1] + column - 1, 0, Content.Length);
    }

    /// <summary>A line's text without its line break; empty for a line that does not exist.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > lineStarts.Length) return "";
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The range from one offset to another (exclusive).</summary>
    public SourceSpan Span(int start, int end) => new(this, start, Math.Max(start, end));

    private static int[] FindLines(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
