namespace SocPolicy.Manifests.Discovery;

/// <summary>The folders of a repository around one of them.</summary>
internal static class RepositoryFolders
{
    /// <summary>A folder and those above it, up to the one that holds <c>.git</c>; empty outside of a repository.</summary>
    /// <param name="folder">Absolute.</param>
    public static IReadOnlyList<string> Around(string folder)
    {
        var folders = new List<string>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            folders.Add(current);
            // A file in a working tree that shares its repository with others.
            if (Path.Exists(Path.Combine(current, ".git"))) return folders;
        }

        return [];
    }
}
