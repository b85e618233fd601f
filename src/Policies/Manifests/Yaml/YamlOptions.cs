using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>What a format wants of the YAML reader.</summary>
/// <param name="Schema">What unquoted scalars mean.</param>
internal sealed record YamlOptions(YamlSchema Schema)
{
    /// <summary>Plain YAML: the core schema of YAML 1.2, own tags are unknown.</summary>
    public static YamlOptions Plain { get; } = new(YamlSchema.Core);

    /// <summary>As Kubernetes reads its objects.</summary>
    public static YamlOptions Kubernetes { get; } = new(YamlSchema.Kubernetes);

    /// <summary>
    /// What a node with a tag of the format's own stands for: given the tag as written after its handle is resolved (<c>!Ref</c>) and
    /// the node without it, gives the node to use, or null for a tag that is not known. Null when the format has no tags: a tagged node
    /// is then unknown.
    /// </summary>
    public Func<string, Node, Node?>? ReadTag { get; init; }
}
