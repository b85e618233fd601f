using SocPolicy.Language;

namespace SocPolicy.Manifests;

/// <summary>What was read in a run.</summary>
/// <param name="Manifests">Sorted by path.</param>
/// <param name="Resources">What they describe, in the order of the manifests.</param>
public sealed record ReadManifests(IReadOnlyList<Manifest> Manifests, IReadOnlyList<ResourceDescription> Resources);
