namespace SocPolicy.Evaluation;

/// <summary>The repository that a folder belongs to: what its runs share lies there.</summary>
public static class RepositoryFolder
{
    /// <summary>The nearest folder, from a folder upwards, that holds <c>.git</c>; the folder itself when none does.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string Of(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            // A file in a worktree, a folder elsewhere.
            if (Directory.Exists(git) || File.Exists(git)) return at.FullName;
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    }

    /// <summary>A folder relative to its repository, with forward slashes and one at the end: <c>services/payments/</c>; empty for its top.</summary>
    /// <param name="folder">An absolute path.</param>
    public static string Below(string folder)
    {
        var relative = Path.GetRelativePath(Of(folder), folder).Replace('\\', '/').TrimEnd('/');
        return relative == "." ? "" : $"{relative}/";
    }

    /// <summary>The nearest file of a name, from a folder up to that of its repository; null when there is none.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="name">The file's name.</param>
    public static string? FindUpwards(string folder, string name)
    {
        var last = Of(folder);
        for (var at = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, name);
            if (File.Exists(file)) return file;
            if (at.FullName == last) return null;
        }

        return null;
    }
}
