using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Renovate;

/// <summary>Renovate's settings, JSON or JSON5: one <c>renovate/config</c> per repository.</summary>
internal sealed class RenovateFormat : IManifestFormat
{
    /// <summary>In the order in which Renovate looks; it reads the first alone.</summary>
    private static readonly string[] Places =
    [
        "renovate.json", "renovate.json5", ".github/renovate.json", ".github/renovate.json5", ".gitlab/renovate.json", ".gitlab/renovate.json5", ".renovaterc", ".renovaterc.json", ".renovaterc.json5",
    ];

    public string Name => "renovate";

    public string UsualFileName => "renovate.json";

    public int Precedence => 20;

    public bool MatchesName(string path) => PathNames.FileName(path) is "renovate.json" or "renovate.json5" or ".renovaterc" or ".renovaterc.json" or ".renovaterc.json5";

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics, isJson5: true);
        if (root is MapNode map) return new Manifest(Name, text, [Describe(text, map)], [root]);
        if (root is null) return new Manifest(Name, text, [], []);
        diagnostics.Error("SOC4225", Headers.FirstLine(root), "The settings are no object. Put them between '{' and '}'.");
        return new Manifest(Name, text, [], [root]);
    }

    /// <summary>Without the files that Renovate does not read: each adds SOC4226.</summary>
    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        foreach (var repository in manifests.GroupBy(manifest => Place(manifest.Text.Path).Repository, StringComparer.Ordinal))
        {
            var inOrder = repository.OrderBy(manifest => Place(manifest.Text.Path).Order).ToList();
            foreach (var resource in inOrder[0].Resources) yield return resource;
            foreach (var other in inOrder.Skip(1))
                diagnostics.Warning("SOC4226", other.Text.Span(0, 0), $"Renovate does not read this file beside {inOrder[0].Text.Path}. Move its settings there, and remove it.");
        }
    }

    private static (string Repository, int Order) Place(string path)
    {
        var folder = PathNames.Folder(path);
        var last = PathNames.FileName(folder);
        var inside = last is ".github" or ".gitlab" ? $"{last}/{PathNames.FileName(path)}" : PathNames.FileName(path);
        return (path[..^inside.Length], Array.IndexOf(Places, inside));
    }

    private ResourceDescription Describe(SourceText text, MapNode root)
    {
        var draft = new MapDraft(root);
        var presets = root.Find("extends") is ListNode list ? [.. list.Items] : root.Find("extends") is TextNode one ? new[] { (Node)one } : [];
        if (root.Find("enabled") is null && Array.TrueForAll(presets, RenovatePresets.IsBuiltIn))
        {
            var off = Array.Find(presets, RenovatePresets.Disables) ?? null;
            var place = off ?? root;
            draft.Set("enabled", new BooleanNode(off is null, off is null ? "true" : "false", root.Source, place.Start, off is null ? place.Start : place.End));
        }

        return new()
        {
            Kind = Name,
            Type = "config",
            Name = text.Path,
            Address = text.Path,
            Body = draft.ToNode(presets.Length == 0 ? null : "presets under \"extends\" may set it"),
            Header = Headers.FirstKey(root),
        };
    }
}
