using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests;

/// <summary>Finds the files that may be manifests.</summary>
public static class ManifestDiscovery
{
    /// <summary>Folders that hold what tools made, not what people wrote.</summary>
    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", ".vs", ".idea", ".terraform", "artifacts", "bin", "node_modules", "obj", "TestResults",
    };

    /// <summary>Endings of files that tools write.</summary>
    private static readonly string[] SkippedEndings =
        ["package-lock.json", "packages.lock.json", "project.assets.json", ".deps.json", ".runtimeconfig.json", ".min.json", "npm-shrinkwrap.json", "pnpm-lock.yaml"];

    /// <summary>
    /// Walks files and folders once. A file that is named is taken whatever folder it is in. Links are not followed out of a folder,
    /// so no walk is endless. What is missing or unreadable adds SOC4004 or SOC4005.
    /// </summary>
    /// <param name="root">The absolute folder that shown paths are relative to.</param>
    /// <param name="paths">Absolute or relative to the root; the root itself when empty.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Sorted by path, without repetitions.</returns>
    public static IReadOnlyList<ManifestFile> Find(string root, IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        var found = new SortedDictionary<string, ManifestFile>(StringComparer.Ordinal);
        foreach (var path in paths.Count == 0 ? ["."] : paths)
        {
            var full = Path.GetFullPath(path, root);
            if (File.Exists(full)) Add(full);
            else if (Directory.Exists(full)) Walk(full);
            else diagnostics.Error("SOC4004", SourceSpan.WholeFile(Shown(root, full), full), "There is no such file or folder. Check the path.");
        }

        return [.. found.Values];

        void Walk(string folder)
        {
            var pending = new Stack<string>([folder]);
            while (pending.TryPop(out var next))
            {
                try
                {
                    foreach (var entry in new DirectoryInfo(next).EnumerateFileSystemInfos())
                    {
                        if (entry is FileInfo) Add(entry.FullName);
                        else if (entry.LinkTarget is null && !SkippedFolders.Contains(entry.Name)) pending.Push(entry.FullName);
                    }
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    diagnostics.Error("SOC4005", SourceSpan.WholeFile(Shown(root, next), next), $"The folder cannot be read: {problem.Message} Check that you may read it.");
                }
            }
        }

        void Add(string full)
        {
            var shown = Shown(root, full);
            if (SkippedEndings.Any(ending => shown.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return;
            var candidates = ManifestFormats.All.Where(format => format.MatchesName(shown)).ToList();
            if (candidates.Count > 0) found.TryAdd(shown, new(shown, full, candidates));
        }
    }

    private static string Shown(string root, string full) => Path.GetRelativePath(root, full).Replace('\\', '/');
}
