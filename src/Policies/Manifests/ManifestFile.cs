namespace SocPolicy.Manifests;

/// <summary>A file that may be a manifest, by its name.</summary>
/// <param name="Path">Relative to the run's root, with forward slashes.</param>
/// <param name="FullPath">The absolute path.</param>
/// <param name="Candidates">The formats that its name allows, the highest precedence first.</param>
public sealed record ManifestFile(string Path, string FullPath, IReadOnlyList<IManifestFormat> Candidates);
