namespace SocPolicy.Manifests;

/// <summary>
/// Bounds that the readers keep so that no file can exhaust the run. Hand-written manifests stay far below all of them; a file
/// that does not is refused with a diagnostic.
/// </summary>
internal static class ReadingLimits
{
    /// <summary>How many maps and lists may stand inside each other: readers and evaluation recurse.</summary>
    public const int MaximumDepth = 128;

    /// <summary>How many values one file may hold, after the expansion of aliases.</summary>
    public const int MaximumNodes = 1_000_000;

    /// <summary>How many values the aliases of one YAML document may stand for.</summary>
    public const int MaximumAliasedNodes = 100_000;
}
