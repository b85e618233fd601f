using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Kubernetes;

/// <summary>Kubernetes objects in YAML or JSON: one resource per object, named after its kind.</summary>
internal sealed class KubernetesFormat : IManifestFormat
{
    public string Name => "kubernetes";

    public string UsualFileName => "manifest.yaml";

    public int Precedence => 10;

    public bool MatchesName(string path) => PathNames.HasExtension(path, ".yaml", ".yml", ".json");

    public bool MatchesContent(SourceText text) =>
        TopLevelKeys.AnyDocumentHas(text.Content, "apiVersion", "kind") || (!IsJson(text) && HelmChart.IsTemplate(text));

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var roots = ReadRoots(text, diagnostics);
        var objects = new KubernetesObjects(text, diagnostics);
        foreach (var root in roots) objects.AddDocument(root);
        return new Manifest(Name, text, objects.Resources, roots);
    }

    private static Node[] ReadRoots(SourceText text, DiagnosticBag diagnostics)
    {
        var source = new NodeSource(text, Dialect.Strict);
        if (IsJson(text)) return JsonReader.Read(source, diagnostics) is { } root ? [root] : [];
        if (TemplatedYaml.FindMarker(text) is { } marker && HelmChart.IsTemplate(text))
        {
            TemplatedYaml.Report(marker, diagnostics);
            return [];
        }

        return [.. TemplatedYaml.Read(source, YamlOptions.Kubernetes, diagnostics).Select(document => document.Root)];
    }

    private static bool IsJson(SourceText text) => PathNames.HasExtension(text.Path, ".json");
}
