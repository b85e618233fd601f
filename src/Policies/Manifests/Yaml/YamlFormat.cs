using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>YAML of no known kind: one resource <c>yaml/document</c> per document.</summary>
internal sealed class YamlFormat : IManifestFormat
{
    public string Name => "yaml";

    public string UsualFileName => "document.yaml";

    public int Precedence => 0;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".yaml", ".yml");

    public bool MatchesContent(SourceText text) => true;

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var documents = TemplatedYaml.Read(new NodeSource(text, Dialect.Strict), YamlOptions.Plain, diagnostics);
        var name = PathNames.FileName(text.Path);
        var resources = documents.Select(document => new ResourceDescription
        {
            Kind = Name,
            Type = "document",
            Name = name,
            Address = documents.Count == 1 ? name : $"{name}#{document.Number}",
            Body = document.Root,
            Header = Headers.FirstKey(document.Root),
        });
        return new Manifest(Name, text, [.. resources], [.. documents.Select(document => document.Root)]);
    }
}
