using System.Globalization;

namespace SocPolicy.Diagnostics;

/// <summary>A range of a file: from the offset <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
/// <param name="Source">The text it lies in; null only for <c>default</c>, a place that is nowhere.</param>
/// <param name="Start">Offset from 0, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character; equal to <paramref name="Start"/> for a point.</param>
public readonly record struct SourceSpan(SourceText? Source, int Start, int End)
{
    /// <summary>The file's path relative to the run's root; empty for a place that is nowhere.</summary>
    public string Path => Source?.Path ?? "";

    /// <summary>The absolute path; empty for a place that is nowhere.</summary>
    public string FullPath => Source?.FullPath ?? "";

    /// <summary>From 1; 0 for a place that is nowhere.</summary>
    public int StartLine => Source?.LineAt(Start) ?? 0;

    /// <summary>From 1; 0 for a place that is nowhere.</summary>
    public int StartColumn => Source?.ColumnAt(Start) ?? 0;

    /// <summary>From 1; 0 for a place that is nowhere.</summary>
    public int EndLine => Source?.LineAt(End) ?? 0;

    /// <summary>From 1, the column after the last character; 0 for a place that is nowhere.</summary>
    public int EndColumn => Source?.ColumnAt(End) ?? 0;

    /// <summary>The text of the range.</summary>
    public string Text => Source is null ? "" : Source.Content[Start..Math.Min(End, Source.Content.Length)];

    /// <summary>The start of a file that may not be readable at all.</summary>
    public static SourceSpan WholeFile(string path, string fullPath) => new(new SourceText(path, "", fullPath), 0, 0);

    /// <summary><c>path(line,column)</c>, or the empty text.</summary>
    public override string ToString() =>
        Source is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Path}({StartLine},{StartColumn})");
}
