using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Gitlab;

/// <summary>Merges what a pipeline includes from its own repository below it; the rest stays unknown.</summary>
/// <param name="known">Files that were read, by path.</param>
/// <param name="diagnostics">Takes files that cannot be read.</param>
internal sealed class GitlabIncludes(IReadOnlyDictionary<string, GitlabFile> known, DiagnosticBag diagnostics)
{
    private const int MostFiles = 150;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The paths of files that some pipeline included.</summary>
    public IReadOnlySet<string> Used => used;

    /// <summary>The whole of a pipeline; open when not all of what it includes was read.</summary>
    public MapNode Whole(GitlabFile pipeline) => Whole(pipeline, pipeline, new HashSet<string>(StringComparer.Ordinal) { pipeline.Text.Path });

    private MapNode Whole(GitlabFile file, GitlabFile pipeline, HashSet<string> path)
    {
        var root = file.Root;
        if (root.Find("include") is not { } include) return root;
        string? open = null;
        MapNode? below = null;
        foreach (var entry in include is ListNode list ? list.Items : [include])
        {
            var (included, cause) = Read(entry, pipeline, path);
            open ??= cause;
            if (included is not null) below = below is null ? included : GitlabMerge.Of(below, included);
            open ??= included?.OpenBecause;
        }

        var whole = below is null ? root : GitlabMerge.Of(below, root);
        return new MapDraft(whole).ToNode(open);
    }

    private (MapNode? Root, string? Cause) Read(Node entry, GitlabFile pipeline, HashSet<string> path)
    {
        var written = entry is MapNode map ? map.Find("local") : entry;
        if (written is not ScalarNode { Text: var local } || local.Contains("://", StringComparison.Ordinal) || local.AsSpan().ContainsAny('*', '$'))
            return (null, $"{Shown(entry)} is not read");
        if (Find(pipeline, (ScalarNode)written) is not { } file) return (null, $"{Printable.Shorten(local)} is not read");
        if (path.Count > MostFiles || !path.Add(file.Text.Path)) return (null, null);
        var root = Whole(file, pipeline, path);
        // With rules it depends on the run whether the file is there.
        return (entry as MapNode)?.Find("rules") is null ? (root, null) : (null, $"{Printable.Shorten(local)} is included by rules");
    }

    private GitlabFile? Find(GitlabFile pipeline, ScalarNode written)
    {
        var folder = PathNames.Folder(pipeline.Text.Path);
        var local = written.Text.TrimStart('/');
        var path = RelativePaths.Resolve(folder, local);
        if (path is null)
        {
            diagnostics.Warning("SOC4246", written.Span, $"{Printable.Shorten(written.Text)} lies outside of the run's root and is not read. Run from a folder above it.");
            return null;
        }

        used.Add(path);
        if (known.TryGetValue(path, out var file)) return file;
        var start = Path.GetDirectoryName(pipeline.Text.FullPath);
        var found = string.IsNullOrEmpty(start) ? null : Path.GetFullPath(local, start) is var full && File.Exists(full) && SourceText.Read(path, full, diagnostics) is { } text ? GitlabFile.Read(text, diagnostics) : null;
        if (found is null) diagnostics.Warning("SOC4246", written.Span, $"{Printable.Shorten(written.Text)} cannot be read, so what it includes is unknown. Correct the path; it begins at the repository's root.");
        return found;
    }

    private static string Shown(Node entry) => entry switch
    {
        ScalarNode scalar => Printable.Shorten(scalar.Text),
        MapNode map when (map.Find("component") ?? map.Find("remote") ?? map.Find("template") ?? map.Find("project") ?? map.Find("local")) is ScalarNode named => Printable.Shorten(named.Text),
        _ => "what is included",
    };
}
