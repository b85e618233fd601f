using System.Text.RegularExpressions;
using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Json;
using SocPolicy.Manifests.Yaml;

namespace SocPolicy.Manifests.Kubernetes;

/// <summary>Kubernetes objects, in YAML or JSON: every document with an <c>apiVersion</c> and a <c>kind</c>.</summary>
internal sealed partial class KubernetesFormat : IManifestFormat
{
    /// <summary>The keys from an object to its pod specification, by kind.</summary>
    private static readonly Dictionary<string, string[]> PodPaths = new(StringComparer.Ordinal)
    {
        ["Pod"] = ["spec"],
        ["Deployment"] = ["spec", "template", "spec"],
        ["StatefulSet"] = ["spec", "template", "spec"],
        ["DaemonSet"] = ["spec", "template", "spec"],
        ["ReplicaSet"] = ["spec", "template", "spec"],
        ["ReplicationController"] = ["spec", "template", "spec"],
        ["DeploymentConfig"] = ["spec", "template", "spec"],
        ["Job"] = ["spec", "template", "spec"],
        ["CronJob"] = ["spec", "jobTemplate", "spec", "template", "spec"],
    };

    private static readonly string[] Workload = ["workload"];

    public string Name => "kubernetes";

    public string UsualFileName => "manifest.yaml";

    public int Precedence => 10;

    public bool MatchesName(string path) => YamlFormat.IsYaml(path) || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public bool MatchesContent(SourceText text) =>
        text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonVersion().IsMatch(text.Content) && JsonKind().IsMatch(text.Content)
            : YamlVersion().IsMatch(text.Content) && YamlKind().IsMatch(text.Content) && !SocPolicyVersion().IsMatch(text.Content);

    public Manifest Read(SourceText text, DiagnosticBag diagnostics)
    {
        var source = new NodeSource(text, Dialect.Strict);
        if (HelmTemplate.IsOne(text))
        {
            diagnostics.Warning("SOC4030", text.Span(0, 0), "This is a template of a Helm chart, which cannot be evaluated. Render it (helm template) and check what comes out.");
            return new(Name, text, [], []);
        }

        IReadOnlyList<Node> documents = text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonReader.Read(source, diagnostics) is { } root ? [root] : []
            : YamlReader.Read(source, diagnostics, YamlSchema.Kubernetes);
        var resources = new List<ResourceDescription>();
        foreach (var document in documents) Describe(document, resources);
        return new(Name, text, resources, documents);
    }

    private static void Describe(Node document, List<ResourceDescription> resources)
    {
        if (document is not MapNode map || map.Find("kind") is not TextNode kind || map.Find("apiVersion") is not ScalarNode) return;
        if (kind.Text.EndsWith("List", StringComparison.Ordinal) && map.Find("items") is ListNode items)
        {
            foreach (var item in items.Items) Describe(item, resources);
            return;
        }

        var metadata = map.Find("metadata") as MapNode;
        var name = (metadata?.Find("name") ?? metadata?.Find("generateName")) is ScalarNode scalar ? scalar.Text : "";
        var space = metadata?.Find("namespace") is TextNode written ? written.Text + "/" : "";
        var path = PodPaths.GetValueOrDefault(kind.Text);
        resources.Add(new()
        {
            Kind = "kubernetes",
            Type = kind.Text,
            Categories = path is null ? [] : Workload,
            Name = name,
            Address = $"{space}{kind.Text}/{name}",
            Body = map,
            Header = KeyAndValue(map, "kind"),
            PodPath = path,
        });
    }

    private static SourceSpan KeyAndValue(MapNode map, string key)
    {
        var entry = map.Entries.First(entry => entry.Key == key);
        return map.Source.Text.Span(entry.KeyStart, entry.Value.End);
    }

    [GeneratedRegex(@"^apiVersion:\s", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlVersion();

    [GeneratedRegex(@"^kind:\s", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex YamlKind();

    [GeneratedRegex(@"^apiVersion:\s*socpolicy/", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SocPolicyVersion();

    [GeneratedRegex("\"apiVersion\"\\s*:\\s*\"", RegexOptions.CultureInvariant)]
    private static partial Regex JsonVersion();

    [GeneratedRegex("\"kind\"\\s*:\\s*\"", RegexOptions.CultureInvariant)]
    private static partial Regex JsonKind();
}
