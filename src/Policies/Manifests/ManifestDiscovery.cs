using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests;

/// <summary>
/// Finds the manifests below some paths in one walk. A folder that a link leads to is walked where it really is, and once; what
/// cannot be opened adds SOC4020 to SOC4022 and does not stop the walk.
/// </summary>
public sealed class ManifestDiscovery
{
    private readonly string root;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, ManifestFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SkippedPath> skipped = new(StringComparer.Ordinal);
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);
    private readonly Queue<(string Link, string Target)> links = new();

    private ManifestDiscovery(string root, DiagnosticBag diagnostics)
    {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    /// <summary>Walks folders and takes files as they are named.</summary>
    /// <param name="root">The run's root, an absolute path: paths are told relative to it.</param>
    /// <param name="paths">Files and folders, absolute or relative to the root; none stands for the root itself.</param>
    /// <param name="diagnostics">Takes paths that do not exist or cannot be opened, and named files that no format reads.</param>
    public static DiscoveredManifests Find(string root, IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        var discovery = new ManifestDiscovery(Path.GetFullPath(root), diagnostics);
        foreach (var path in paths.Count == 0 ? ["."] : paths) discovery.AddNamed(path);
        discovery.FollowLinks();
        return new DiscoveredManifests(
            [.. discovery.files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. discovery.skipped.Values.OrderBy(path => path.Path, StringComparer.Ordinal)])
        {
            Paths = [.. discovery.seen.Order(StringComparer.Ordinal)],
        };
    }

    private void AddNamed(string path)
    {
        var full = Path.GetFullPath(path, root);
        var shown = Relative(full);
        if (Directory.Exists(full))
        {
            Walk(new DirectoryInfo(full));
        }
        else if (!File.Exists(full))
        {
            diagnostics.Error("SOC4021", SourceSpan.WholeFile(shown, full), "The path does not exist. Correct it, or leave it out.");
        }
        else if (!Add(full))
        {
            diagnostics.Warning("SOC4023", SourceSpan.WholeFile(shown, full), "No format reads a file of this name. Rename it as its format expects, or leave it out.");
        }
    }

    private void Walk(DirectoryInfo start)
    {
        var pending = new Stack<DirectoryInfo>();
        pending.Push(start);
        while (pending.TryPop(out var folder))
        {
            if (!walked.Add(Path.TrimEndingDirectorySeparator(folder.FullName))) continue;
            foreach (var item in List(folder))
            {
                if (item is FileInfo) AddFound(item);
                else if (SkipRules.ForFolder(item.Name) is { } reason) Skip(item.FullName + "/", reason);
                else if (item.LinkTarget is not null) AddLink(item);
                else pending.Push((DirectoryInfo)item);
            }
        }
    }

    private FileSystemInfo[] List(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error("SOC4020", SourceSpan.WholeFile(Relative(folder.FullName), folder.FullName), $"The folder cannot be read: {problem.Message} Check that you may read it, or leave it out.");
            return [];
        }
    }

    private void AddFound(FileSystemInfo file)
    {
        if (SkipRules.ForFile(file.Name) is { } reason)
        {
            if (ManifestFormats.ForName(Relative(file.FullName)).Count > 0) Skip(file.FullName, reason);
            return;
        }

        Add(file.FullName);
    }

    private bool Add(string full)
    {
        var path = Relative(full);
        seen.Add(path);
        var formats = ManifestFormats.ForName(path);
        if (formats.Count == 0) return false;
        files.TryAdd(path, new ManifestFile(path, full, formats));
        return true;
    }

    private void AddLink(FileSystemInfo link)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is { } target) links.Enqueue((link.FullName, target.FullName));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Warning("SOC4022", SourceSpan.WholeFile(Relative(link.FullName), link.FullName), $"The link leads nowhere: {problem.Message} Correct or remove it.");
        }
    }

    /// <summary>After everything that is really there: a link to a folder that was walked already, a loop among them, adds nothing.</summary>
    private void FollowLinks()
    {
        foreach (var (link, target) in Drain().ToList())
        {
            if (walked.Contains(Path.TrimEndingDirectorySeparator(target))) Skip(link + "/", $"a link to {Relative(target)}, which is read there");
            else Walk(new DirectoryInfo(target));
        }

        if (links.Count > 0) FollowLinks();
    }

    private IEnumerable<(string Link, string Target)> Drain()
    {
        while (links.TryDequeue(out var link)) yield return link;
    }

    private void Skip(string full, string reason)
    {
        var path = Relative(full);
        skipped.TryAdd(path, new SkippedPath(path, reason));
    }

    private string Relative(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');
}
