namespace SocPolicy.Manifests;

/// <summary>What a walk found.</summary>
/// <param name="Files">The files to read, each once, sorted ordinally by path.</param>
/// <param name="Skipped">What was left out on purpose, sorted ordinally by path. Files that no format knows are not in it.</param>
public sealed record DiscoveredManifests(IReadOnlyList<ManifestFile> Files, IReadOnlyList<SkippedPath> Skipped)
{
    /// <summary>How many files the walk saw that no format reads, in folders that were not left out.</summary>
    public int OtherFiles { get; init; }

    /// <summary>The paths of all files that the walk came by and that git does not ignore, whether or not a format reads them, sorted ordinally.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [.. Files.Select(file => file.Path)];
}
