namespace SocPolicy.Manifests.Comments;

/// <summary>A comment of a manifest, as offsets into its text.</summary>
/// <param name="Start">The first character of the marker that begins it.</param>
/// <param name="TextStart">The first character behind that marker.</param>
/// <param name="TextEnd">Behind the last character of what it says, before the marker that ends it.</param>
/// <param name="End">Behind its last character; a line break is no part of it.</param>
public readonly record struct Comment(int Start, int TextStart, int TextEnd, int End);
