using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Code;

/// <summary>
/// The files that a log speaks of, for the places of findings. Only those below the run's root are opened: a log that somebody else wrote
/// may name any file of this machine, and reports quote lines.
/// </summary>
internal sealed class CodeFiles(SourceText log)
{
    private readonly Dictionary<string, (string Path, SourceText? Text)> known = new(StringComparer.Ordinal);
    private readonly string root = Root(log);

    /// <summary>The path as reports show it, and the text; null when it cannot be read or lies elsewhere.</summary>
    /// <param name="uri">As the log has it: <c>file:///src/Program.cs</c>, or relative to the run's root.</param>
    public (string Path, SourceText? Text) Find(string uri)
    {
        if (!known.TryGetValue(uri, out var found)) known.Add(uri, found = Read(uri));
        return found;
    }

    private (string Path, SourceText? Text) Read(string uri)
    {
        var full = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);
        if (full.Length == 0 || root.Length == 0 || full.Contains('\0', StringComparison.Ordinal)) return (PathNames.FileName(full.Replace('\\', '/')), null);
        full = Path.GetFullPath(full, root);
        var relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) || IsLink(full)) return (PathNames.FileName(full.Replace('\\', '/')), null);
        return (relative, File.Exists(full) ? SourceText.Read(relative, full, new DiagnosticBag()) : null);
    }

    private static bool IsLink(string full)
    {
        try
        {
            return new FileInfo(full).LinkTarget is not null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>What the log's path is relative to; empty for a text that is in no file.</summary>
    private static string Root(SourceText log)
    {
        var full = log.FullPath.Replace('\\', '/');
        return full.Length > log.Path.Length && full.EndsWith($"/{log.Path}", StringComparison.Ordinal) ? full[..^log.Path.Length] : "";
    }
}
