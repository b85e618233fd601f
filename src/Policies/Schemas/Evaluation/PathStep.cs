namespace SocPolicy.Schemas.Evaluation;

/// <summary>One step from a value to one below it.</summary>
/// <param name="Key">The key; null for an item of a list.</param>
/// <param name="Index">The item's index from 0.</param>
/// <param name="IsName">Whether the key itself is judged, not its value.</param>
internal readonly record struct PathStep(string? Key, int Index, bool IsName);
