using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Compose;

/// <summary>Compose files: one <c>compose/project</c> and its <c>compose/service</c>s for each way in which a folder's files are meant to be used.</summary>
internal sealed class ComposeFormat : IManifestFormat
{
    /// <summary>Of several, Compose takes the first.</summary>
    private static readonly string[] Bases = ["compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml"];

    public string Name => "compose";

    public string UsualFileName => "compose.yaml";

    public int Precedence => 20;

    public bool MatchesName(string path)
    {
        if (!PathNames.HasExtension(path, ".yaml", ".yml")) return false;
        var name = PathNames.FileName(path);
        return name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("docker-compose.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-compose-", StringComparison.OrdinalIgnoreCase) || PathNames.HasExtension(path, ".compose.yaml", ".compose.yml");
    }

    public bool MatchesContent(SourceText text) => !TopLevelKeys.AnyDocumentHas(text.Content, "apiVersion", "kind");

    public Manifest Read(SourceText text, DiagnosticBag diagnostics) =>
        ComposeFile.Read(text, diagnostics) is { } root ? new Manifest(Name, text, [], [root]) : new Manifest(Name, text, [], []);

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var known = manifests.Where(manifest => manifest.Documents is [MapNode]).ToDictionary(manifest => manifest.Text.Path, manifest => ComposeFile.Of(manifest.Text, (MapNode)manifest.Documents[0]), StringComparer.Ordinal);
        var unread = manifests.Where(manifest => manifest.Documents is not [MapNode]).Select(manifest => manifest.Text.Path).ToHashSet(StringComparer.Ordinal);
        return known.Values.GroupBy(file => PathNames.Folder(file.Text.Path), StringComparer.Ordinal)
            .SelectMany(folder => Projects([.. folder], unread))
            .SelectMany(project => project.Describe(known, diagnostics));
    }

    /// <summary>
    /// The base with its override; each other file alone, or over the base when some of its services have neither image nor build, with
    /// which Compose would refuse it alone. A project one of whose files could not be read is none, since half of it says nothing.
    /// </summary>
    private static IEnumerable<ComposeProject> Projects(IReadOnlyList<ComposeFile> folder, HashSet<string> unread)
    {
        var first = Bases.Select(name => folder.FirstOrDefault(file => PathNames.FileName(file.Text.Path) == name)).FirstOrDefault(file => file is not null);
        var overrides = first is null ? [] : folder.Where(file => IsOverride(file.Text.Path)).Take(1).ToList();
        var isBroken = unread.Any(path => PathNames.Folder(path) == PathNames.Folder(folder[0].Text.Path) && (IsOverride(path) || (first is null && Bases.Contains(PathNames.FileName(path)))));
        if (first is not null && !isBroken) yield return new(first.Text, [first, .. overrides], null);
        foreach (var other in folder)
        {
            if (other == first || overrides.Contains(other)) continue;
            if (other.Services.All(entry => IsWhole((MapNode)entry.Value))) yield return new(other.Text, [other], null);
            else if (first is not null) yield return new(other.Text, [first, other], other.Services.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal));
            else if (!isBroken) yield return new(other.Text, [other], null);
        }
    }

    private static bool IsOverride(string path) => PathNames.FileName(path) is "compose.override.yaml" or "compose.override.yml" or "docker-compose.override.yaml" or "docker-compose.override.yml";

    private static bool IsWhole(MapNode service) => (service.Find("image") ?? service.Find("build") ?? service.Find("extends")) is not null;
}
