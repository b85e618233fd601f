using System.Globalization;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>Plain YAML: one <c>yaml/document</c> a document.</summary>
internal sealed class YamlFormat : IManifestFormat
{
    public string Name => "yaml";

    public string UsualFileName => "document.yaml";

    public int Precedence => 0;

    public bool MatchesName(string path) => IsYaml(path);

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = YamlReader.Read(new NodeSource(text, Dialect.Strict), diagnostics);
        var resources = documents.Where(document => document is not NullNode).Select((document, i) => new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = Path.GetFileName(text.Path),
            Address = i == 0 ? text.Path : string.Create(CultureInfo.InvariantCulture, $"{text.Path}#{i + 1}"),
            Body = document,
            Header = text.Span(document.Start, document.Start),
        });
        return new(Name, text, [.. resources], documents);
    }

    /// <summary>Whether a file has one of the endings of YAML.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
