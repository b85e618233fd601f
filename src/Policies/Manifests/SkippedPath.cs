namespace SocPolicy.Manifests;

/// <summary>A file or folder that a walk left out, though a format might have read it.</summary>
/// <param name="Path">Relative to the run's root, with forward slashes; a folder ends with one.</param>
/// <param name="Reason">Why, as a clause: <c>build output</c>.</param>
public sealed record SkippedPath(string Path, string Reason);
