using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Compose;

/// <summary>One project: a file, or several put over each other.</summary>
/// <param name="Main">The file that the project is told by.</param>
/// <param name="Files">All of them, the later winning.</param>
/// <param name="Only">The services that it is about; null for all.</param>
internal sealed record ComposeProject(SourceText Main, IReadOnlyList<ComposeFile> Files, IReadOnlySet<string>? Only)
{
    /// <summary>The project, and each service.</summary>
    /// <param name="known">Files that were read, by path.</param>
    /// <param name="diagnostics">Takes what is wrong between files.</param>
    public IEnumerable<ResourceDescription> Describe(IReadOnlyDictionary<string, ComposeFile> known, DiagnosticBag diagnostics)
    {
        var interpolation = new ComposeInterpolation(ComposeVariables.Beside(Files[0].Text));
        var extension = new ComposeExtension(known, interpolation, diagnostics);
        var root = Files.Select(file => extension.Of(file.Shaped(interpolation)).Root).Aggregate(ComposeMerge.Root);
        var draft = new MapDraft(root);
        var services = root.Find("services") as MapNode ?? new MapNode([], root.Source, root.Start, root.End);
        var inner = new MapDraft(services);
        inner.Map((_, value) => value is MapNode service ? WithEnvironmentFiles(service) : value);
        services = inner.ToNode(root.Find("include") is null ? null : "files under \"include\" may define it");
        draft.Set("services", services);
        var path = Main.Path;
        var folder = PathNames.FileName(PathNames.Folder(path));
        var name = (root.Find("name") as ScalarNode)?.Text ?? (folder.Length > 0 ? folder : PathNames.FileName(path));
        yield return Resource("project", name, path, draft.ToNode(), Headers.FirstKey(Files[^1].Root));
        foreach (var entry in services.Entries)
        {
            if (entry.Value is not MapNode service || (Only is not null && !Only.Contains(entry.Key))) continue;
            yield return Resource("service", entry.Key, $"{path}#{entry.Key}", service, Header(entry)) with
            {
                Parent = path,
                Needs = [.. Names(service.Find("depends_on")).Select(other => $"{path}#{other}")],
            };
        }
    }

    private static SourceSpan Header(MapEntry entry) =>
        entry.KeyEnd > entry.KeyStart ? entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd) : Headers.FirstLine(entry.Value);

    /// <summary>What the files set is not read: a variable that is not written may be there.</summary>
    private static MapNode WithEnvironmentFiles(MapNode service)
    {
        if (service.Find("env_file") is not { } files) return service;
        const string Cause = "a file under \"env_file\" may set it";
        var draft = new MapDraft(service);
        var written = service.Find("environment");
        if (written is MapNode map) draft.Set("environment", new MapDraft(map).ToNode(Cause));
        else if (written is null or NullNode) draft.Set("environment", new MapNode([], files.Source, files.Start, files.End) { OpenBecause = Cause });
        return draft.ToNode();
    }

    private static IEnumerable<string> Names(Node? value) => value switch
    {
        MapNode map => map.Entries.Select(entry => entry.Key),
        ListNode list => list.Items.OfType<ScalarNode>().Select(item => item.Text),
        _ => [],
    };

    private ResourceDescription Resource(string type, string name, string address, Node body, SourceSpan header) => new()
    {
        Kind = "compose",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = header,
        Unit = Main.Path,
    };
}
