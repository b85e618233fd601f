using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Deployments;

/// <summary>The sections of one template, not evaluated.</summary>
/// <param name="root">The whole of it.</param>
internal sealed class ArmTemplate(MapNode root)
{
    private static readonly MapNode Nothing = new([], new NodeSource(NodeSource.Literal.Text, Dialect.AzureResourceManager), 0, 0);

    public MapNode Root => root;

    /// <summary>The file.</summary>
    public SourceText Text => root.Source.Text;

    public MapNode Parameters => root.Find("parameters") as MapNode ?? Nothing;

    public MapNode Variables => root.Find("variables") as MapNode ?? Nothing;

    /// <summary>The template of a document; null, with SOC4280, for what is none.</summary>
    public static ArmTemplate? Of(Node root, DiagnosticBag diagnostics)
    {
        if (root is MapNode map && map.Find("resources") is ListNode or MapNode) return new((MapNode)root);
        var place = root is MapNode other ? Headers.FirstKey(other) : Headers.FirstLine(root);
        diagnostics.Error("SOC4280", place, "The template has no \"resources\" that are a list or an object. Write them, or exclude the file from the run.");
        return null;
    }

    /// <summary>The resources with their symbolic names; a list has none.</summary>
    public static IEnumerable<(string? Symbol, Node Resource)> ResourcesOf(Node? section) => section switch
    {
        ListNode list => list.Items.Select(item => ((string?)null, item)),
        MapNode map => map.Entries.Select(entry => ((string?)entry.Key, entry.Value)),
        _ => [],
    };
}
