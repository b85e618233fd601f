namespace SocPolicy.Evaluation;

/// <summary>What a run is about: it can say that something is gone only where it looked.</summary>
internal sealed class RunScope(RunRequest request, IEnumerable<string> controls)
{
    private readonly string root = Path.GetFullPath(request.Root);

    /// <summary>The ids of the controls that were judged.</summary>
    public IReadOnlySet<string> Controls { get; } = controls.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether only some controls were asked for.</summary>
    public bool IsFiltered => request.Controls.Count > 0;

    /// <summary>The absolute path of the baseline; null when there is none.</summary>
    public string? Baseline => request.Baseline;

    /// <summary>The absolute folder that baselines take paths relative to.</summary>
    public string Repository => request.Repository ?? root;

    /// <summary>Whether every manifest beside and below a file was read.</summary>
    public bool ReadsAllBelow(string file) => request.Paths.Count == 0 && !Show(file).StartsWith("../", StringComparison.Ordinal);

    /// <summary>A path as reports show it.</summary>
    public string Show(string file) => Path.GetRelativePath(root, file).Replace('\\', '/');
}
