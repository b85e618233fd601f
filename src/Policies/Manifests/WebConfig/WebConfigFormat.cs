using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.WebConfig;

/// <summary>
/// <c>web.config</c>: one <c>webconfig/file</c> per file. A transformation beside it (<c>Web.Release.config</c>) is not applied: what it changes
/// is unknown.
/// </summary>
internal sealed class WebConfigFormat : IManifestFormat
{
    private const string BaseName = "web.config";

    public string Name => "webconfig";

    public string UsualFileName => BaseName;

    public int Precedence => 20;

    public bool MatchesName(string path)
    {
        var name = PathNames.FileName(path);
        return IsBase(name) || (name.StartsWith("web.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".config", StringComparison.OrdinalIgnoreCase));
    }

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (XmlParser.Parse(text, diagnostics) is not { } root) return new Manifest(Name, text, [], []);
        var source = new NodeSource(text, Dialect.Converting);
        return new Manifest(Name, text, [], [new WebConfigDocument(root, source), XmlNodes.Map(root, source, root.Children)]);
    }

    public IEnumerable<ResourceDescription> Combine(IReadOnlyList<Manifest> manifests, DiagnosticBag diagnostics)
    {
        foreach (var folder in manifests.GroupBy(manifest => PathNames.Folder(manifest.Text.Path), StringComparer.Ordinal))
        {
            var documents = folder.SelectMany(manifest => manifest.Documents).OfType<WebConfigDocument>().ToList();
            var bases = documents.Where(document => IsBase(PathNames.FileName(document.Source.Text.Path))).ToList();
            var transformations = documents.Except(bases).ToList();
            foreach (var document in bases) yield return Describe(document, transformations);
        }
    }

    private static ResourceDescription Describe(WebConfigDocument document, IReadOnlyList<WebConfigDocument> transformations)
    {
        var text = document.Source.Text;
        Node body = XmlNodes.Map(document.Root, document.Source, document.Root.Children);
        foreach (var transformation in transformations) body = TransformedParts.Mark(body, transformation);
        return new()
        {
            Kind = "webconfig",
            Type = "file",
            Name = PathNames.FileName(text.Path),
            Address = PathNames.FileName(text.Path),
            Body = body,
            Header = text.Span(document.Root.Start, document.Root.HeaderEnd),
            Unit = PathNames.Folder(text.Path),
        };
    }

    private static bool IsBase(string name) => name.Equals(BaseName, StringComparison.OrdinalIgnoreCase);
}
