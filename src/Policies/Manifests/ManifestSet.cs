using SocPolicy.Language;

namespace SocPolicy.Manifests;

/// <summary>Everything that was read.</summary>
/// <param name="Manifests">The manifests, sorted ordinally by path.</param>
/// <param name="Resources">What they describe together: by format, then in the order of paths and of each file.</param>
public sealed record ManifestSet(IReadOnlyList<Manifest> Manifests, IReadOnlyList<ResourceDescription> Resources)
{
    /// <summary>The paths of all files of the run, those too that no format reads, sorted ordinally: what <c>all.Files</c> looks at.</summary>
    public IReadOnlyList<string> Files { get; init; } = [.. Manifests.Select(manifest => manifest.Text.Path)];
}
