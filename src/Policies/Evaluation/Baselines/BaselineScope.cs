using SocPolicy.Diagnostics;
using SocPolicy.Manifests;

namespace SocPolicy.Evaluation.Baselines;

/// <summary>Of which entries of a baseline a run can say that they are gone.</summary>
/// <param name="scope">What the run is about.</param>
/// <param name="read">The manifests that were read.</param>
internal sealed class BaselineScope(RunScope scope, IReadOnlyList<Manifest> read)
{
    private readonly bool isWhole = scope.Baseline is { } file && scope.ReadsAllBelow(file);
    private readonly HashSet<string> paths = [.. read.Select(manifest => PathOf(manifest.Text, scope.Repository))];

    /// <summary>Whether the run would have found it.</summary>
    public bool Judges(BaselineEntry entry) => scope.Controls.Contains(entry.Control) && (isWhole || paths.Contains(entry.Path));

    /// <summary>The path of a file as a baseline has it.</summary>
    public static string PathOf(SourceText? text, string repository) =>
        text is null ? "" : Path.GetRelativePath(repository, text.FullPath).Replace('\\', '/');
}
