namespace SocPolicy.Manifests.Toml;

/// <summary>One part of a key.</summary>
/// <param name="Text">After quotation marks and escapes.</param>
/// <param name="Start">Offset of its first character, a quotation mark included.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct TomlKey(string Text, int Start, int End);
