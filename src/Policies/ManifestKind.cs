namespace SocPolicy;

/// <summary>A file with the kind that it is read as, whatever its name and content say.</summary>
/// <param name="Kind">The name of a format: <c>kubernetes</c>.</param>
/// <param name="Path">Absolute, or relative to the run's root.</param>
public sealed record ManifestKind(string Kind, string Path);
