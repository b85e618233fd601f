using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Appsettings;

/// <summary>
/// Settings of .NET applications, <c>appsettings.json</c> and <c>appsettings.Staging.json</c>: one <c>appsettings/file</c> per file,
/// and one <c>appsettings/environment</c> per environment of a folder, as the application would see its settings.
/// </summary>
internal sealed class AppsettingsFormat : IManifestFormat
{
    private const string Prefix = "appsettings.";
    private const string Extension = ".json";
    private const string DefaultEnvironment = "Production";

    public string Name => "appsettings";

    public string UsualFileName => "appsettings.json";

    public int Precedence => 20;

    public bool MatchesName(string path)
    {
        var name = PathNames.FileName(path);
        return name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
    }

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Configuration), diagnostics, keepsDuplicates: true);
        if (root is not MapNode map)
        {
            if (root is not null) diagnostics.Error("SOC4060", Headers.FirstLine(root), "Settings are no JSON object. Put them between '{' and '}'.");
            return new Manifest(Name, text, [], []);
        }

        var settings = new ConfigurationSection();
        settings.Merge(map, new ConfigurationKeys(diagnostics));
        var body = settings.ToNode(diagnostics);
        var name = PathNames.FileName(text.Path);
        return new Manifest(Name, text, [Describe("file", name, body, Headers.FirstLine(body))], [body]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        foreach (var folder in manifests.GroupBy(manifest => PathNames.Folder(manifest.Text.Path), StringComparer.Ordinal))
        {
            foreach (var manifest in folder)
            {
                foreach (var file in manifest.Resources) yield return file;
            }

            foreach (var environment in Environments([.. folder], diagnostics)) yield return environment;
        }
    }

    /// <summary>One resource per environment; none for one of whose files could not be read, since half of it says nothing.</summary>
    private static IEnumerable<ResourceDescription> Environments(IReadOnlyList<Manifest> folder, DiagnosticBag diagnostics)
    {
        var names = folder.Select(manifest => EnvironmentOf(manifest.Text.Path)).ToList();
        var baseIndex = names.IndexOf("");
        var shared = baseIndex < 0 ? null : folder[baseIndex];
        if (shared is { Documents: [] }) yield break;
        for (var i = 0; i < folder.Count; i++)
        {
            if (names[i].Length > 0 && folder[i].Documents is [var overlay])
                yield return Describe("environment", names[i], Overlay(shared, overlay, diagnostics), Headers.FirstLine(overlay));
        }

        if (shared is { Documents: [var alone] } && !names.Contains(DefaultEnvironment, StringComparer.OrdinalIgnoreCase))
            yield return Describe("environment", DefaultEnvironment, alone, Headers.FirstLine(alone));
    }

    private static Node Overlay(Manifest? shared, Node overlay, DiagnosticBag diagnostics)
    {
        if (shared is not { Documents: [MapNode below] }) return overlay;
        var settings = new ConfigurationSection();
        settings.Merge(below, null);
        settings.Merge((MapNode)overlay, null);
        return settings.ToNode(diagnostics);
    }

    /// <summary>The word between <c>appsettings.</c> and <c>.json</c>; empty for the base.</summary>
    private static string EnvironmentOf(string path)
    {
        var name = PathNames.FileName(path);
        return name.Length <= Prefix.Length + Extension.Length - 1 ? "" : name[Prefix.Length..^Extension.Length];
    }

    private static ResourceDescription Describe(string type, string name, Node body, SourceSpan header) => new()
    {
        Kind = "appsettings",
        Type = type,
        Name = name,
        Address = name,
        Body = body,
        Header = header,
        Unit = PathNames.Folder(header.Path),
    };
}
