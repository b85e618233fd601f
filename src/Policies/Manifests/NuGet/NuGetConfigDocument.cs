using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Xml;

namespace SocPolicy.Manifests.NuGet;

/// <summary>The elements of one nuget.config. It is a node, so that a manifest can carry it from reading to combining.</summary>
internal sealed class NuGetConfigDocument(XmlElement root, NodeSource source) : Node(source, root.Start, root.End)
{
    public XmlElement Root { get; } = root;

    public SourceSpan Header => Source.Text.Span(Root.Start, Root.HeaderEnd);
}
