namespace SocPolicy.Manifests.Codeowners;

/// <summary>Where a CODEOWNERS file stands: of several, the hosts read one.</summary>
/// <param name="Repository">The repository's root with a slash at its end; empty for the run's root.</param>
/// <param name="Folder">The folder in the repository: empty, <c>.github</c>, <c>docs</c> or <c>.gitlab</c>.</param>
internal readonly record struct CodeownersPlace(string Repository, string Folder)
{
    /// <summary>In the order in which GitHub looks; GitLab does not know the first, GitHub not the last.</summary>
    private static readonly string[] Folders = [".github", "", "docs", ".gitlab"];

    /// <summary>Which file wins: the lowest.</summary>
    public int Order => Array.IndexOf(Folders, Folder);

    /// <summary>The place of a path.</summary>
    public static CodeownersPlace Of(string path)
    {
        var folder = PathNames.Folder(path);
        var last = PathNames.FileName(folder);
        if (last is not (".github" or "docs" or ".gitlab")) return new(folder.Length == 0 ? "" : folder + "/", "");
        return new(folder[..^last.Length], last);
    }
}
