using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Json;

/// <summary>Plain JSON: one <c>json/document</c> a file.</summary>
internal sealed class JsonFormat : IManifestFormat
{
    public string Name => "json";

    public string UsualFileName => "document.json";

    public int Precedence => 0;

    public bool MatchesName(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var root = JsonReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        if (root is null) return new(Name, text, [], []);
        var document = new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = Path.GetFileName(text.Path),
            Address = text.Path,
            Body = root,
            Header = text.Span(root.Start, root.Start),
        };
        return new(Name, text, [document], [root]);
    }
}
