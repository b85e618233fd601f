using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests;

/// <summary>A manifest that was read.</summary>
/// <param name="Format">The name of its format.</param>
/// <param name="Text">The file.</param>
/// <param name="Resources">What it describes, in the order of the file; empty when nothing could be read.</param>
/// <param name="Documents">The trees of its nodes, from which a display masks secrets.</param>
public sealed record Manifest(string Format, SourceText Text, IReadOnlyList<ResourceDescription> Resources, IReadOnlyList<Node> Documents);
