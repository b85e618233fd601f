using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.NuGet;

/// <summary>
/// <c>nuget.config</c>: one <c>nuget/config</c> per file, with what it inherits from those in the folders above it; and
/// <c>packages.lock.json</c>: one <c>nuget/lock</c> per file.
/// </summary>
internal sealed class NuGetFormat : IManifestFormat
{
    private const string ConfigName = "nuget.config";

    public string Name => "nuget";

    public string UsualFileName => ConfigName;

    public int Precedence => 20;

    public bool MatchesName(string path) => IsConfig(path) || IsLock(path);

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics) => IsConfig(text.Path) ? ReadConfig(text, diagnostics) : ReadLock(text, diagnostics);

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var configs = manifests.SelectMany(manifest => manifest.Documents).OfType<NuGetConfigDocument>().ToDictionary(document => PathNames.Folder(document.Source.Text.Path), StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            foreach (var resource in manifest.Resources) yield return resource;
            if (manifest.Documents is [NuGetConfigDocument config, ..]) yield return Describe("config", config.Source.Text, NuGetSections.Merge([.. Above(config, configs)]), config.Header);
        }
    }

    private Manifest ReadConfig(SourceText text, DiagnosticBag diagnostics)
    {
        if (XmlParser.Parse(text, diagnostics) is not { } root) return new Manifest(Name, text, [], []);
        if (root.Name != "configuration")
        {
            diagnostics.Error("SOC4325", text.Span(root.NameStart, root.NameEnd), $"The root element of a nuget.config is <configuration>, not <{Printable.Shorten(root.Name)}>. Correct it, or rename the file.");
            return new Manifest(Name, text, [], []);
        }

        var config = new NuGetConfigDocument(root, new NodeSource(text, Dialect.Configuration));
        return new Manifest(Name, text, [], [config, NuGetSections.Merge([config])]);
    }

    private Manifest ReadLock(SourceText text, DiagnosticBag diagnostics)
    {
        var body = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        return body is null ? new Manifest(Name, text, [], []) : new Manifest(Name, text, [Describe("lock", text, body, Headers.FirstLine(body))], [body]);
    }

    /// <summary>The file itself, then those above it, the nearest first.</summary>
    private static IEnumerable<NuGetConfigDocument> Above(NuGetConfigDocument config, Dictionary<string, NuGetConfigDocument> configs)
    {
        yield return config;
        for (var folder = PathNames.Folder(config.Source.Text.Path); folder.Length > 0;)
        {
            folder = PathNames.Folder(folder);
            if (configs.TryGetValue(folder, out var above)) yield return above;
        }
    }

    private static bool IsConfig(string path) => PathNames.FileName(path).Equals(ConfigName, StringComparison.OrdinalIgnoreCase);

    private static bool IsLock(string path)
    {
        var name = PathNames.FileName(path);
        return name.StartsWith("packages.", StringComparison.OrdinalIgnoreCase) && name.EndsWith("lock.json", StringComparison.OrdinalIgnoreCase);
    }

    private static ResourceDescription Describe(string type, SourceText text, Node body, SourceSpan header) => new()
    {
        Kind = "nuget",
        Type = type,
        Name = PathNames.FileName(text.Path),
        Address = PathNames.FileName(text.Path),
        Body = body,
        Header = header,
        Unit = PathNames.Folder(text.Path),
    };
}
