using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Plans;

/// <summary>The tree of a plan. It is a node, so that a manifest can carry it from reading to combining.</summary>
internal sealed class PlanDocument(MapValue content) : Node(content.Origin.Source, content.Origin.Start, content.Origin.End)
{
    public MapValue Content { get; } = content;
}
