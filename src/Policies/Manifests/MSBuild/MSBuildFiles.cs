using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>
/// The MSBuild files of a run, found as MSBuild finds them. A run may begin below the repository's root, in a build it mostly does: what a
/// project imports from outside is read where it is.
/// </summary>
internal sealed class MSBuildFiles
{
    private readonly Dictionary<string, MSBuildDocument?> byPath;
    private readonly Dictionary<string, string?> aboveTheRun = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? root;

    public MSBuildFiles(IReadOnlyList<MSBuildDocument> all)
    {
        All = all;
        // Paths ignore case on Windows; the first of two that differ in nothing else is taken.
        byPath = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in all) byPath.TryAdd(file.Path, file);
        root = all.Count == 0 ? null : RootOf(all[0].Source.Text);
    }

    /// <summary>Those of the run, sorted by path.</summary>
    public IReadOnlyList<MSBuildDocument> All { get; }

    /// <summary>The file at a path; null when there is none that can be read.</summary>
    public MSBuildDocument? At(string path)
    {
        if (byPath.TryGetValue(path, out var known)) return known;
        return byPath[path] = ReadOutside(path);
    }

    /// <summary>The nearest file of a name in a folder or above it.</summary>
    public MSBuildDocument? Above(string name, string folder)
    {
        while (!folder.StartsWith("..", StringComparison.Ordinal))
        {
            if (byPath.GetValueOrDefault(Join(folder, name)) is { } found) return found;
            if (folder.Length == 0) break;
            folder = PathNames.Folder(folder);
        }

        return AboveTheRun(name) is { } path ? At(path) : null;
    }

    /// <summary>A path below a folder, without <c>.</c> and inner <c>..</c>.</summary>
    public static string Resolve(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != ".." || parts.Count == 0 || parts[^1] == "..") parts.Add(part);
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    /// <summary>An absolute path, relative to the run's root; null where that is nowhere.</summary>
    public string? Relative(string path) => root is null ? null : Path.GetRelativePath(root, path).Replace('\\', '/');

    private string? AboveTheRun(string name)
    {
        if (root is null) return null;
        if (aboveTheRun.TryGetValue(name, out var known)) return known;
        var up = "..";
        string? found = null;
        for (var folder = Path.GetDirectoryName(root); folder is not null && found is null; folder = Path.GetDirectoryName(folder), up += "/..")
        {
            if (File.Exists(Path.Combine(folder, name))) found = $"{up}/{name}";
        }

        return aboveTheRun[name] = found;
    }

    /// <summary>Only what is by its name and its root element a file of MSBuild. What is wrong with it is not this run's matter.</summary>
    private MSBuildDocument? ReadOutside(string path)
    {
        if (root is null || !PathNames.HasExtension(path, ".props", ".targets")) return null;
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!File.Exists(full) || SourceText.Read(path, full, new DiagnosticBag()) is not { } text) return null;
        return XmlParser.Parse(text, new DiagnosticBag()) is { Name: "Project" } element ? new MSBuildDocument(element, new NodeSource(text, Dialect.Configuration)) : null;
    }

    /// <summary>The absolute folder that paths are relative to; null for texts that are in no file.</summary>
    private static string? RootOf(SourceText text)
    {
        var full = text.FullPath.Replace('\\', '/');
        return Path.IsPathFullyQualified(text.FullPath) && full.EndsWith("/" + text.Path, StringComparison.Ordinal) ? Path.GetFullPath(text.FullPath[..^text.Path.Length]).TrimEnd('/', '\\') : null;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
