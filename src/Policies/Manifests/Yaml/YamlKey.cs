namespace SocPolicy.Manifests.Yaml;

/// <summary>A key of a mapping.</summary>
/// <param name="Text">Its content.</param>
/// <param name="Start">Offset of its first character, a quotation mark included.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="IsMerge">Whether it is <c>&lt;&lt;</c>, which takes over the entries of another mapping.</param>
internal readonly record struct YamlKey(string Text, int Start, int End, bool IsMerge);
