using SocPolicy.Diagnostics;
using SocPolicy.Manifests;
using SocPolicy.Model;

namespace SocPolicy.Evaluation.Baselines;

/// <summary>What became of a baseline in a run.</summary>
/// <param name="Path">The file, relative to the run's root.</param>
/// <param name="Fixed">Those of its findings that the run looked for and did not find any more.</param>
public sealed record BaselineOutcome(string Path, IReadOnlyList<BaselineEntry> Fixed)
{
    /// <summary>The verdicts with those marked that the run's baseline has; as they are, and null, when there is none that can be read.</summary>
    internal static (IReadOnlyList<Verdict> Verdicts, BaselineOutcome? Outcome) Of(IReadOnlyList<Verdict> verdicts, ManifestSet read, RunScope scope, DiagnosticBag diagnostics)
    {
        if (scope.Baseline is not { } file) return (verdicts, null);
        var shown = scope.Show(file);
        if (BaselineFile.Read(shown, file, diagnostics) is not { } baseline) return (verdicts, null);
        // What could not be read was perhaps not fixed.
        var gone = diagnostics.HasErrors ? [] : baseline.Missing(verdicts, new BaselineScope(scope, read.Manifests));
        return (baseline.Mark(verdicts), new(shown, gone));
    }
}
