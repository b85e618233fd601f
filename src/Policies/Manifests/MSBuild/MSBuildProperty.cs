using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.MSBuild;

/// <summary>What a property is set to.</summary>
/// <param name="Name">As it was first written.</param>
/// <param name="Text">For other values that are made of it.</param>
/// <param name="Node">For assertions.</param>
/// <param name="KeyStart">Offset of its name in the node's file.</param>
/// <param name="KeyEnd">Offset after its name.</param>
internal sealed record MSBuildProperty(string Name, ExpandedText Text, Node Node, int KeyStart, int KeyEnd);
