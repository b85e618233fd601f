using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Kubernetes;

/// <summary>Makes resources of the objects in one file; lists are taken apart.</summary>
internal sealed class KubernetesObjects(SourceText text, DiagnosticBag diagnostics)
{
    private static readonly string[] Workload = ["workload"];

    private readonly List<ResourceDescription> resources = [];

    /// <summary>What was added, in the order of the file.</summary>
    public IReadOnlyList<ResourceDescription> Resources => resources;

    /// <summary>Adds the object of a document, or each object of a list. What is no object gets SOC4051.</summary>
    public void AddDocument(Node root) => Add(root, kindOfItems: null);

    private void Add(Node node, string? kindOfItems)
    {
        if (node is not MapNode map || FindEntry(map, "kind") is not { Value: TextNode kind } entry || map.Find("apiVersion") is not TextNode)
        {
            // The items of a PodList need not say that they are pods.
            if (kindOfItems is not null && node is MapNode item && item.Find("kind") is null) Add(item, kindOfItems, Headers.FirstKey(item));
            else diagnostics.Warning("SOC4051", Headers.FirstLine(node), "No 'apiVersion' and 'kind' with texts stand here, so no control about Kubernetes reads this document. Write both, or move the document to a file of its own.");
            return;
        }

        if (kind.Text.EndsWith("List", StringComparison.Ordinal) && map.Find("items") is ListNode items && map.Find("spec") is null)
        {
            var own = kind.Text[..^"List".Length];
            foreach (var item in items.Items) Add(item, own.Length == 0 ? null : own);
            return;
        }

        Add(map, kind.Text, Headers.Entry(entry));
    }

    private void Add(MapNode map, string kind, SourceSpan header)
    {
        var metadata = map.Find("metadata") as MapNode;
        var name = TextOf(metadata, "name") ?? TextOf(metadata, "generateName") ?? PathNames.FileName(text.Path);
        var inNamespace = TextOf(metadata, "namespace") is { Length: > 0 } space ? space + "/" : "";
        var podPath = PodPathOf(kind);
        resources.Add(new ResourceDescription
        {
            Kind = "kubernetes",
            Type = kind,
            Categories = CategoriesOf(kind),
            Name = name,
            Address = $"{inNamespace}{kind}/{name}",
            Body = map,
            Header = header,
            PodPath = podPath,
        });
    }

    /// <summary>The wider subjects that an object of a kind belongs to.</summary>
    internal static IReadOnlyList<string> CategoriesOf(string kind) => PodPathOf(kind) is null ? [] : Workload;

    /// <summary>The keys from an object to its pod specification; null for what is no workload.</summary>
    internal static string[]? PodPathOf(string kind) => kind switch
    {
        "Pod" => PodPaths.Pod,
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" or "DeploymentConfig" => PodPaths.Template,
        "CronJob" => PodPaths.JobTemplate,
        _ => null,
    };

    private static string? TextOf(MapNode? map, string key) => (map?.Find(key) as ScalarNode)?.Text;

    private static MapEntry? FindEntry(MapNode map, string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key == key) return entry;
        }

        return null;
    }

    private static class PodPaths
    {
        public static readonly string[] Pod = ["spec"];
        public static readonly string[] Template = ["spec", "template", "spec"];
        public static readonly string[] JobTemplate = ["spec", "jobTemplate", "spec", "template", "spec"];
    }
}
