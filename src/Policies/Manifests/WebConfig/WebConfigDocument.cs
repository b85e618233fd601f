using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.WebConfig;

/// <summary>The elements of one file. It is a node, so that a manifest can carry it from reading to combining.</summary>
internal sealed class WebConfigDocument(XmlElement root, NodeSource source) : Node(source, root.Start, root.End)
{
    public XmlElement Root { get; } = root;
}
