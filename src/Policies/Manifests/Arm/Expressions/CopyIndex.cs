using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Expressions;

/// <summary>A copy loop and its current index.</summary>
/// <param name="Name">The name of the loop.</param>
/// <param name="IsResource">Whether it copies a resource: that loop needs no name.</param>
/// <param name="Index">The index, from 0, or an unknown.</param>
/// <param name="Outer">The loops around it; null for none.</param>
internal sealed record CopyIndex(string Name, bool IsResource, Node Index, CopyIndex? Outer);
