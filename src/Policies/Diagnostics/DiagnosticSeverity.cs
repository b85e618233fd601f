namespace SocPolicy.Diagnostics;

/// <summary>How bad a <see cref="Diagnostic"/> is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; the run is complete all the same.</summary>
    Warning,

    /// <summary>Something could not be done: the run is incomplete.</summary>
    Error,
}
