using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Configuration;

/// <summary>Which files of a run are judged, and as what.</summary>
public sealed record ManifestSelection
{
    /// <summary>What is read; empty for all that a format knows. Relative to the folder of the settings.</summary>
    public IReadOnlyList<PathGlob> Include { get; init; } = [];

    /// <summary>What is left out; wins over <see cref="Include"/>.</summary>
    public IReadOnlyList<PathGlob> Exclude { get; init; } = [];

    /// <summary>Files whose kind their name does not tell. The first that fits decides.</summary>
    public IReadOnlyList<KindOverride> Kinds { get; init; } = [];

    /// <summary>Whether what <c>.gitignore</c> files name is left out.</summary>
    public bool HonoursGitIgnore { get; init; } = true;
}
