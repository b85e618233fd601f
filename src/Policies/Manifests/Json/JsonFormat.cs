using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Json;

/// <summary>JSON of no known kind: one resource <c>json/document</c> per file.</summary>
internal sealed class JsonFormat : IManifestFormat
{
    public string Name => "json";

    public string UsualFileName => "document.json";

    public int Precedence => 0;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".json");

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        if (root is null) return new Manifest(Name, text, [], []);
        var name = PathNames.FileName(text.Path);
        var resource = new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = name,
            Address = name,
            Body = root,
            Header = Headers.FirstLine(root),
        };
        return new Manifest(Name, text, [resource], [root]);
    }
}
