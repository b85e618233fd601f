namespace SocPolicy.Language.Nodes;

/// <summary>One entry of a map.</summary>
/// <param name="Key">The key, after escapes.</param>
/// <param name="KeyStart">Offset of the key's first character, in the value's file.</param>
/// <param name="KeyEnd">Offset after the key's last character.</param>
/// <param name="Value">The value.</param>
public readonly record struct MapEntry(string Key, int KeyStart, int KeyEnd, Node Value);
