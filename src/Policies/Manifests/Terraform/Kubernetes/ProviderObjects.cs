using SocPolicy.Language;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Kubernetes;

namespace SocPolicy.Manifests.Terraform.Kubernetes;

/// <summary>
/// The Kubernetes objects that a configuration describes, in the shape that Kubernetes gives them, so that one control judges both. Places,
/// unknowns and references are those of the configuration.
/// </summary>
internal static class ProviderObjects
{
    private const string Manifest = "kubernetes_manifest";

    /// <summary>The object that a resource makes; null when it makes none, or when nobody can tell of which kind.</summary>
    public static ResourceDescription? Of(ResourceDescription resource)
    {
        if (resource.Body is not MapNode body) return null;
        if (resource.Type == Manifest) return OfManifest(resource, body);
        return ProviderNames.KindOf(resource.Type) is { } kind ? Describe(resource, kind, (MapNode)Shape(body)) : null;
    }

    /// <summary><c>kubernetes_manifest</c> holds an object as it is.</summary>
    private static ResourceDescription? OfManifest(ResourceDescription resource, MapNode body) =>
        body.Find("manifest") is MapNode manifest && manifest.Find("kind") is TextNode kind ? Describe(resource, kind.Text, manifest) : null;

    private static ResourceDescription Describe(ResourceDescription resource, string kind, MapNode body)
    {
        var podPath = KubernetesObjects.PodPathOf(kind);
        return new()
        {
            Kind = "kubernetes",
            Type = kind,
            Categories = KubernetesObjects.CategoriesOf(kind),
            Name = ((body.Find("metadata") as MapNode)?.Find("name") as TextNode)?.Text ?? resource.Name,
            Address = resource.Address,
            Body = body,
            Header = resource.Header,
            Unit = resource.Unit,
            SymbolicOver = resource.SymbolicOver,
            PodPath = podPath,
        };
    }

    private static Node Shape(Node node) => node switch
    {
        MapNode map => Map(map),
        ListNode list => new ListNode([.. list.Items.Select(Shape)], list.Source, list.Start, list.End) { OpenBecause = list.OpenBecause },
        _ => node,
    };

    private static MapNode Map(MapNode map)
    {
        var entries = new List<MapEntry>(map.Entries.Count);
        foreach (var entry in map.Entries) entries.Add(Entry(entry));
        return new([.. entries], map.Source, map.Start, map.End) { OpenBecause = map.OpenBecause };
    }

    private static MapEntry Entry(MapEntry entry)
    {
        var (key, keyStart, keyEnd, value) = entry;
        if (IsBlocks(value) && ProviderNames.ListOf(key) is { } list) return new(list, keyStart, keyEnd, Shape(value));
        var name = ProviderNames.Camel(key);
        if (ProviderNames.IsFree(key)) return new(name, keyStart, keyEnd, value);
        return new(name, keyStart, keyEnd, IsBlocks(value) ? Single((ListNode)value) : Shape(value));
    }

    /// <summary>Blocks are lists of maps, or lists of which nothing is known.</summary>
    private static bool IsBlocks(Node value) => value is ListNode list && list.Items.All(item => item is MapNode) && (list.Items.Count > 0 || list.OpenBecause is not null);

    /// <summary>A block of which there is one at most.</summary>
    private static Node Single(ListNode blocks) => blocks switch
    {
        { OpenBecause: { } cause } => new UnknownNode(cause, blocks.Source, blocks.Start, blocks.End),
        { Items: [var only] } => Shape(only),
        // The provider refuses a second one.
        _ => new UnknownNode("the block stands there more than once", blocks.Source, blocks.Start, blocks.End) { IsPresent = true },
    };
}
