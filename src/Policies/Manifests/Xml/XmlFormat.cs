using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Xml;

/// <summary>XML of no known kind: one resource <c>xml/document</c> per file.</summary>
internal sealed class XmlFormat : IManifestFormat
{
    public string Name => "xml";

    public string UsualFileName => "document.xml";

    public int Precedence => 0;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".xml", ".config");

    /// <summary>Other tools call files of any kind <c>.config</c>.</summary>
    public bool MatchesContent(SourceText text) => PathNames.HasExtension(text.Path, ".xml") || XmlParser.LooksLike(text);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (XmlParser.Parse(text, diagnostics) is not { } root) return new Manifest(Name, text, [], []);
        var source = new NodeSource(text, Dialect.Converting);
        var body = new MapNode([new(root.Name, root.NameStart, root.NameEnd, XmlNodes.Of(root, source))], source, root.Start, root.End);
        var name = PathNames.FileName(text.Path);
        var resource = new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = name,
            Address = name,
            Body = body,
            Header = text.Span(root.Start, root.HeaderEnd),
        };
        return new Manifest(Name, text, [resource], [body]);
    }
}
