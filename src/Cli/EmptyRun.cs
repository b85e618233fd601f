using SocPolicy.Diagnostics;
using SocPolicy.Model;

namespace SocPolicy.Cli;

/// <summary>A run in which no control was judged on anything proves nothing: it must not look like a clean one.</summary>
internal static class EmptyRun
{
    /// <summary>Why nothing was judged; null when something was, or when errors say why already.</summary>
    public static Diagnostic? Explain(RunResult result, IReadOnlyList<string> paths)
    {
        if (result.HasEvaluated || result.IsIncomplete) return null;
        var place = paths.Count == 0 ? "the current folder" : string.Join(", ", paths.Select(path => $"\"{path}\""));
        var message = result switch
        {
            { Policies.Count: 0 } => "Nothing was judged, since there is no control. Name a folder of policies with --policies.",
            _ when result.Verdicts.Count > 0 && result.Verdicts.All(verdict => verdict.State == VerdictState.NotApplicable) => "Nothing was judged, since socpolicy.yaml puts every control out of scope. Name other controls, or change its scope.",
            { Manifests.Count: 0 } => $"Nothing was judged, since there is no manifest in {place}. Name the files or folders that hold them.",
            _ => $"Nothing was judged, since no manifest in {place} has what the controls are about. Name other files, or other controls.",
        };
        return new("SOC5003", DiagnosticSeverity.Error, default, message);
    }
}
