using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>What an alias stands for.</summary>
/// <param name="Node">The node with the anchor.</param>
/// <param name="Count">How many values it holds with itself, aliases counted as what they stand for.</param>
/// <param name="Height">How many levels are below it.</param>
internal readonly record struct YamlAnchor(Node Node, int Count, int Height);
