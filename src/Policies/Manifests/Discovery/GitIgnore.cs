using System.Globalization;
using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Discovery;

/// <summary>
/// The <c>.gitignore</c> of a folder, and those of the folders around it. Of the lines that match, the last one of the innermost file
/// decides. What git tracks all the same is not known here: only the names count. <c>.git/info/exclude</c> and the user's own
/// patterns are not read, since a run must not differ between machines.
/// </summary>
internal sealed class GitIgnore
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".gitignore";

    /// <summary>Every file of a walk is held against every line: more would make that walk endless.</summary>
    private const int MostPatterns = 10_000;

    private readonly GitIgnore? outer;
    private readonly int start;
    private readonly GitIgnorePattern[] patterns;

    private GitIgnore(string folder, GitIgnore? outer, GitIgnorePattern[] patterns)
    {
        this.outer = outer;
        this.patterns = patterns;
        start = folder.EndsWith('/') ? folder.Length : folder.Length + 1;
    }

    /// <summary>Takes the lines of a file in.</summary>
    /// <param name="text">The file.</param>
    /// <param name="folder">Its absolute folder, with forward slashes.</param>
    /// <param name="outer">What holds around the folder; null when nothing does.</param>
    /// <param name="diagnostics">Takes SOC4005 when there are more lines than count.</param>
    public static GitIgnore? Read(SourceText text, string folder, GitIgnore? outer, DiagnosticBag diagnostics)
    {
        var patterns = new List<GitIgnorePattern>();
        var number = 0;
        // Git knows one line end, and takes a CR before it away.
        foreach (var range in text.Content.AsSpan().Split('\n'))
        {
            number++;
            var line = text.Content.AsSpan()[range];
            if (line is [.., '\r']) line = line[..^1];
            if (GitIgnorePattern.Read(line, string.Create(CultureInfo.InvariantCulture, $"{text.Path}({number})")) is not { } pattern) continue;
            if (patterns.Count == MostPatterns)
            {
                diagnostics.Warning("SOC4005", text.Span(text.OffsetAt(number, 1), text.OffsetAt(number, 1)), $"The file has more than {MostPatterns} patterns; those from here on are not taken into account. Shorten it, or set gitignore: false in socpolicy.yaml.");
                break;
            }

            patterns.Add(pattern);
        }

        return patterns.Count == 0 ? outer : new(folder, outer, [.. patterns]);
    }

    /// <summary>The line that leaves a file or folder out; null when none does. What lies in a folder that is left out is not asked for.</summary>
    /// <param name="full">The absolute path, with forward slashes, somewhere below the folder.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public GitIgnorePattern? Ignoring(string full, bool isFolder)
    {
        for (var file = this; file is not null; file = file.outer)
        {
            var relative = full.AsSpan(file.start);
            for (var i = file.patterns.Length - 1; i >= 0; i--)
            {
                if (file.patterns[i].Matches(relative, isFolder)) return file.patterns[i].IsNegated ? null : file.patterns[i];
            }
        }

        return null;
    }
}
