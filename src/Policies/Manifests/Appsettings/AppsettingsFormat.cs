using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;

namespace SocPolicy.Manifests.Appsettings;

/// <summary>
/// The settings of an ASP.NET Core service. Each file is an <c>appsettings/file</c>; each environment of a folder is an
/// <c>appsettings/environment</c>, the base file with the environment's own on top.
/// </summary>
internal sealed class AppsettingsFormat : IManifestFormat
{
    private const string Base = "appsettings.json";
    private const string Prefix = "appsettings.";
    private const string Suffix = ".json";

    /// <summary>The environment of a service that nobody told otherwise.</summary>
    private const string DefaultEnvironment = "Production";

    public string Name => "appsettings";

    public string UsualFileName => Base;

    public int Precedence => 20;

    public bool MatchesName(string path)
    {
        var file = Path.GetFileName(path);
        return file.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && file.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
    }

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Configuration), diagnostics);
        if (root is null) return new(Name, text, [], []);
        if (root is not MapNode map)
        {
            diagnostics.Error("SOC4031", root.Span, "Settings must be an object. Begin the file with {.");
            return new(Name, text, [], [root]);
        }

        var settings = ConfigurationTree.Unfold(map);
        var resource = new ResourceDescription
        {
            Kind = Name,
            Type = "file",
            Name = Path.GetFileName(text.Path),
            Address = text.Path,
            Body = settings,
            Header = text.Span(root.Start, root.Start + 1),
            Unit = Folder(text),
        };
        return new(Name, text, [resource], [settings]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        var files = manifests.SelectMany(manifest => manifest.Resources).ToList();
        foreach (var file in files) yield return file;
        foreach (var folder in files.GroupBy(file => file.Unit, StringComparer.Ordinal))
        {
            var below = folder.FirstOrDefault(file => file.Name.Equals(Base, StringComparison.OrdinalIgnoreCase));
            var overlays = folder.Where(file => file != below).ToDictionary(Environment, StringComparer.OrdinalIgnoreCase);
            foreach (var name in overlays.Keys.Append(DefaultEnvironment).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
            {
                var above = overlays.GetValueOrDefault(name);
                if (above is null && below is null) continue;
                yield return (above ?? below!) with
                {
                    Type = "environment",
                    Name = name,
                    Address = folder.Key!.Length == 0 ? name : $"{folder.Key}/{name}",
                    Body = ConfigurationTree.Overlay(below?.Body, above?.Body),
                };
            }
        }
    }

    private static string Environment(ResourceDescription file) => file.Name[Prefix.Length..^Suffix.Length];

    private static string Folder(SourceText text) => Path.GetDirectoryName(text.Path)?.Replace('\\', '/') ?? "";
}
