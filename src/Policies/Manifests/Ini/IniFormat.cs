using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Ini;

/// <summary>INI files and .editorconfig: one <c>ini/document</c> per file.</summary>
internal sealed class IniFormat : IManifestFormat
{
    public string Name => "ini";

    public string UsualFileName => "document.ini";

    public int Precedence => 0;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".ini") || PathNames.FileName(path) is ".editorconfig" or ".globalconfig";

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var body = IniParser.Parse(new NodeSource(text, Dialect.Configuration), diagnostics);
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
