using SocPolicy.Language;

namespace SocPolicy.Manifests;

/// <summary>Everything that was read.</summary>
/// <param name="Manifests">The manifests, sorted ordinally by path.</param>
/// <param name="Resources">What they describe together: by format, then in the order of paths and of each file.</param>
public sealed record ManifestSet(IReadOnlyList<Manifest> Manifests, IReadOnlyList<ResourceDescription> Resources);
