namespace SocPolicy.Manifests;

/// <summary>A file that some format may read.</summary>
/// <param name="Path">Relative to the run's root, with forward slashes.</param>
/// <param name="FullPath">The absolute path.</param>
/// <param name="Formats">The formats that match its name, the one to ask first in front.</param>
public sealed record ManifestFile(string Path, string FullPath, IReadOnlyList<IManifestFormat> Formats)
{
    /// <summary>Whether somebody said what it is: the only format then reads it, whatever its content.</summary>
    public bool IsForced { get; init; }
}
