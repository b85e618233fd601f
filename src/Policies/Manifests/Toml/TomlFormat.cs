using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Toml;

/// <summary>TOML of no known kind: one resource <c>toml/document</c> per file.</summary>
internal sealed class TomlFormat : IManifestFormat
{
    public string Name => "toml";

    public string UsualFileName => "document.toml";

    public int Precedence => 0;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".toml");

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (TomlParser.Parse(new NodeSource(text, Dialect.Strict), diagnostics) is not { } body) return new Manifest(Name, text, [], []);
        var name = PathNames.FileName(text.Path);
        var resource = new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = name,
            Address = name,
            Body = body,
            Header = Headers.FirstKey(body),
        };
        return new Manifest(Name, text, [resource], [body]);
    }
}
