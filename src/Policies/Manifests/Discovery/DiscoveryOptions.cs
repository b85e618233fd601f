namespace SocPolicy.Manifests.Discovery;

/// <summary>Which files a walk takes, and as what. What is named on the command line is taken whatever these say.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>All that a format knows, but for what <c>.gitignore</c> files name.</summary>
    public static DiscoveryOptions Default { get; } = new();

    /// <summary>The absolute folder that the globs are relative to; null for the run's root.</summary>
    public string? Folder { get; init; }

    /// <summary>What is taken; empty for everything.</summary>
    public IReadOnlyList<PathGlob> Include { get; init; } = [];

    /// <summary>What is left out; wins over <see cref="Include"/>.</summary>
    public IReadOnlyList<PathGlob> Exclude { get; init; } = [];

    /// <summary>Files that are of a format whatever their name says. The first that fits decides.</summary>
    public IReadOnlyList<(PathGlob Files, IManifestFormat Format)> Kinds { get; init; } = [];

    /// <summary>Files that are named one by one, absolute or relative to the run's root, each with its format.</summary>
    public IReadOnlyList<(string Path, IManifestFormat Format)> Named { get; init; } = [];

    /// <summary>Whether what <c>.gitignore</c> files name is left out.</summary>
    public bool HonoursGitIgnore { get; init; } = true;

    /// <summary>Absolute paths of files that are no manifests, since they are SocPolicy's own.</summary>
    public IReadOnlyList<string> OwnFiles { get; init; } = [];
}
