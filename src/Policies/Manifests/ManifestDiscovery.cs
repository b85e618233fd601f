using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Manifests;

/// <summary>
/// Finds the manifests below some paths in one walk. A folder that a link leads to is walked where it really is, and once; what
/// cannot be opened adds SOC4020 to SOC4022 and does not stop the walk.
/// </summary>
public sealed class ManifestDiscovery
{
    private readonly string root;
    private readonly string globFolder;
    private readonly DiscoveryOptions options;
    private readonly DiagnosticBag diagnostics;
    private readonly HashSet<string> ownFiles;
    private readonly Dictionary<string, ManifestFile> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SkippedPath> skipped = new(StringComparer.Ordinal);
    private readonly HashSet<string> walked = new(StringComparer.Ordinal);
    private readonly Queue<(string Link, string Target)> links = new();
    private int otherFiles;

    private ManifestDiscovery(string root, DiscoveryOptions options, DiagnosticBag diagnostics)
    {
        this.root = root;
        this.options = options;
        this.diagnostics = diagnostics;
        globFolder = options.Folder ?? root;
        ownFiles = new(options.OwnFiles, StringComparer.Ordinal);
    }

    /// <summary>Walks folders and takes files as they are named.</summary>
    /// <param name="root">The run's root, an absolute path: paths are told relative to it.</param>
    /// <param name="paths">Files and folders, absolute or relative to the root; none stands for the root itself.</param>
    /// <param name="diagnostics">Takes paths that do not exist or cannot be opened, and named files that no format reads.</param>
    /// <param name="options">Which files a walk takes; all that a format knows when left out.</param>
    public static DiscoveredManifests Find(string root, IReadOnlyList<string> paths, DiagnosticBag diagnostics, DiscoveryOptions? options = null)
    {
        var discovery = new ManifestDiscovery(Path.GetFullPath(root), options ?? DiscoveryOptions.Default, diagnostics);
        // First, so that a walk does not take them for anything else.
        foreach (var (path, format) in discovery.options.Named) discovery.AddNamed(path, format);
        foreach (var path in paths.Count == 0 ? ["."] : paths) discovery.AddNamed(path, format: null);
        discovery.FollowLinks();
        return new DiscoveredManifests(
            [.. discovery.files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. discovery.skipped.Values.OrderBy(path => path.Path, StringComparer.Ordinal)])
        {
            OtherFiles = discovery.otherFiles,
            Paths = [.. discovery.seen.Order(StringComparer.Ordinal)],
        };
    }

    private void AddNamed(string path, IManifestFormat? format)
    {
        var full = Path.GetFullPath(path, root);
        var shown = Relative(full);
        if (Directory.Exists(full))
        {
            if (format is null) Walk(new DirectoryInfo(full));
            else diagnostics.Error("SOC4006", SourceSpan.WholeFile(shown, full), $"It is a folder, which is of no kind. Name a file as {format.Name}, or use \"kinds\" in socpolicy.yaml.");
        }
        else if (!File.Exists(full))
        {
            diagnostics.Error("SOC4021", SourceSpan.WholeFile(shown, full), "The path does not exist. Correct it, or leave it out.");
        }
        else if (format is not null)
        {
            files.TryAdd(shown, new ManifestFile(shown, full, [format]) { IsForced = true });
        }
        else if (!Add(full, shown, KindOf(full)))
        {
            diagnostics.Warning("SOC4023", SourceSpan.WholeFile(shown, full), "No format reads a file of this name. Rename it as its format expects, or leave it out.");
        }
    }

    private void Walk(DirectoryInfo start)
    {
        var pending = new Stack<(DirectoryInfo Folder, GitIgnore? Ignored)>();
        pending.Push((start, options.HonoursGitIgnore ? IgnoredAround(start) : null));
        while (pending.TryPop(out var next))
        {
            var (folder, ignored) = next;
            if (!walked.Add(Path.TrimEndingDirectorySeparator(folder.FullName))) continue;
            var items = List(folder);
            if (options.HonoursGitIgnore && items.FirstOrDefault(item => item.Name == GitIgnore.FileName) is FileInfo file) ignored = Read(file.FullName, ignored);
            foreach (var item in items)
            {
                if (item is FileInfo) AddFound(item, ignored);
                else if (WhyNotWalked(item, ignored) is { } reason) Skip(item.FullName + "/", reason);
                else if (item.LinkTarget is not null) AddLink(item);
                else pending.Push(((DirectoryInfo)item, ignored));
            }
        }
    }

    /// <summary>What holds in a folder because of the folders around it, up to the top of the repository.</summary>
    private GitIgnore? IgnoredAround(DirectoryInfo start)
    {
        GitIgnore? ignored = null;
        foreach (var folder in RepositoryFolders.Around(start.FullName).Skip(1).Reverse())
        {
            var file = Path.Combine(folder, GitIgnore.FileName);
            if (File.Exists(file)) ignored = Read(file, ignored);
        }

        return ignored;
    }

    private GitIgnore? Read(string file, GitIgnore? outer)
    {
        var problems = new DiagnosticBag();
        if (SourceText.Read(Relative(file), file, problems) is { } text) return GitIgnore.Read(text, Slashed(Path.GetDirectoryName(file)!), outer, diagnostics);
        foreach (var problem in problems.ToSortedList())
            diagnostics.Warning("SOC4004", problem.Span, $"{problem.Message.Split(". ")[0].TrimEnd('.')}. What it leaves out is judged; mend the file, or set gitignore: false in socpolicy.yaml.");
        return outer;
    }

    private string? WhyNotWalked(FileSystemInfo folder, GitIgnore? ignored)
    {
        if (SkipRules.ForFolder(folder.Name) is { } reason) return reason;
        if (options.Exclude.Count > 0 || options.Include.Count > 0)
        {
            var path = Below(globFolder, folder.FullName);
            if (Excluded(path) is { } because) return because;
            if (options.Include.Count > 0 && !options.Include.Any(glob => glob.MayReachInto(path))) return "not included by the settings";
        }

        return ignored?.Ignoring(Slashed(folder.FullName), isFolder: true) is { } pattern ? Because(pattern) : null;
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

    private void AddFound(FileSystemInfo file, GitIgnore? ignored)
    {
        var shown = Relative(file.FullName);
        // Named one by one already.
        if (files.ContainsKey(shown)) return;
        var kind = KindOf(file.FullName);
        var isKnown = kind is not null || ManifestFormats.AnyMatches(shown);
        // Settings choose manifests; what is in the repository they do not change.
        if (ignored?.Ignoring(Slashed(file.FullName), isFolder: false) is null) seen.Add(shown);
        if (!isKnown) otherFiles++;
        else if (WhyNotRead(file, kind is not null, ignored) is { } reason) Skip(file.FullName, reason);
        else Add(file.FullName, shown, kind);
    }

    private string? WhyNotRead(FileSystemInfo file, bool isForced, GitIgnore? ignored)
    {
        if (ownFiles.Contains(file.FullName)) return "SocPolicy's own";
        if (!isForced && SkipRules.ForFile(file.Name) is { } reason) return reason;
        if (options.Exclude.Count > 0 || options.Include.Count > 0)
        {
            var path = Below(globFolder, file.FullName);
            if (Excluded(path) is { } because) return because;
            if (options.Include.Count > 0 && !options.Include.Any(glob => glob.Covers(path))) return "not included by the settings";
        }

        return ignored?.Ignoring(Slashed(file.FullName), isFolder: false) is { } pattern ? Because(pattern) : null;
    }

    private string? Excluded(string path) =>
        options.Exclude.FirstOrDefault(glob => glob.Covers(path)) is { } glob ? $"excluded by {(glob.Span.Source is null ? glob.Text : glob.Span)}" : null;

    private static string Because(GitIgnorePattern pattern) => $"ignored by {pattern.Place}: {Printable.Shorten(pattern.Text)}";

    private IManifestFormat? KindOf(string full)
    {
        if (options.Kinds.Count == 0) return null;
        var path = Below(globFolder, full);
        return options.Kinds.FirstOrDefault(one => one.Files.Covers(path)).Format;
    }

    private bool Add(string full, string path, IManifestFormat? kind)
    {
        seen.Add(path);
        var formats = kind is null ? ManifestFormats.ForName(path) : [kind];
        if (formats.Count == 0) return false;
        files.TryAdd(path, new ManifestFile(path, full, formats) { IsForced = kind is not null });
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

    private string Relative(string full) => Below(root, full);

    private static string Below(string folder, string full)
    {
        // The usual case, without the general one's work.
        if (full.Length > folder.Length + 1 && full[folder.Length] == Path.DirectorySeparatorChar && full.StartsWith(folder, StringComparison.Ordinal)) return Slashed(full[(folder.Length + 1)..]);
        return Slashed(Path.GetRelativePath(folder, full));
    }

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
