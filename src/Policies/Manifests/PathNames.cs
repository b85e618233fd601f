namespace SocPolicy.Manifests;

/// <summary>Parts of a path with forward slashes.</summary>
internal static class PathNames
{
    /// <summary>The file's name.</summary>
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The folder without a slash at its end; empty for a file at the root.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    /// <summary>Whether the file's name ends so, ignoring case.</summary>
    public static bool HasExtension(string path, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
