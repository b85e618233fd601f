namespace SocPolicy.Manifests.MSBuild;

/// <summary>The MSBuild files of a run, found as MSBuild finds them.</summary>
internal sealed class MSBuildFiles
{
    private readonly Dictionary<string, MSBuildDocument> byPath;

    public MSBuildFiles(IReadOnlyList<MSBuildDocument> all)
    {
        All = all;
        // Paths ignore case on Windows; the first of two that differ in nothing else is taken.
        byPath = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in all) byPath.TryAdd(file.Path, file);
    }

    /// <summary>All of them, sorted by path.</summary>
    public IReadOnlyList<MSBuildDocument> All { get; }

    /// <summary>The file at a path; null when the run has none.</summary>
    public MSBuildDocument? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The nearest file of a name in a folder or above it.</summary>
    public MSBuildDocument? Above(string name, string folder)
    {
        while (true)
        {
            if (At(Join(folder, name)) is { } found) return found;
            if (folder.Length == 0) return null;
            folder = PathNames.Folder(folder);
        }
    }

    /// <summary>Whether such a file is on the disk above the folder though the run has it not: the run's root is then below the repository's.</summary>
    public static bool IsAboveTheRun(string name, MSBuildDocument from)
    {
        var full = from.Source.Text.FullPath;
        if (!Path.IsPathFullyQualified(full)) return false;
        for (var folder = Path.GetDirectoryName(full); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, name))) return true;
        }

        return false;
    }

    /// <summary>A path below a folder, without <c>.</c> and <c>..</c>; null when it leads out of the run.</summary>
    public static string? Resolve(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
