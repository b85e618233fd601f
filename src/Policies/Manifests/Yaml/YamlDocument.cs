using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Yaml;

/// <summary>One document of a YAML stream.</summary>
/// <param name="Root">Its content; documents without content are left out.</param>
/// <param name="Number">Its place in the stream, from 1, empty documents counted.</param>
internal sealed record YamlDocument(Node Root, int Number);
