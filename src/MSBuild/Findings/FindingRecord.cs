using SocPolicy.Diagnostics;
using SocPolicy.Evaluation;
using SocPolicy.Model;

namespace SocPolicy.MSBuild.Findings;

/// <summary>A finding as it is kept between builds.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">The id of the control or diagnostic.</param>
/// <param name="Severity">How much it matters, before any property of the project.</param>
/// <param name="File">The absolute path; empty for a place that is nowhere.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="EndLine">From 1; 0 to show the start alone.</param>
/// <param name="EndColumn">From 1, after the last character; 0 to show the start alone.</param>
/// <param name="Message">One line.</param>
/// <param name="HelpLink">A page about it; null when there is none.</param>
/// <param name="Unknown">How much an unknown verdict matters by the settings; null when they do not say.</param>
internal sealed record FindingRecord(FindingKind Kind, string Code, Severity Severity, string File, int Line, int Column, int EndLine, int EndColumn, string Message, string? HelpLink, Severity? Unknown = null)
{
    public static FindingRecord Of(Finding finding, bool isBuiltIn, Severity? unknown = null) => At(
        finding.Span,
        finding.State == VerdictState.Unknown ? FindingKind.Unknown : FindingKind.Fail,
        finding.Policy.Id,
        finding.Severity,
        finding.ToLine(),
        isBuiltIn ? $"https://socpolicy.dev/controls/{finding.Policy.Id}" : null) with
    { Unknown = unknown };

    public static FindingRecord Of(Diagnostic diagnostic) => At(
        diagnostic.Span,
        FindingKind.Diagnostic,
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning,
        diagnostic.Message,
        null);

    private static FindingRecord At(SourceSpan span, FindingKind kind, string code, Severity severity, string message, string? helpLink) =>
        new(kind, code, severity, span.FullPath, span.StartLine, span.StartColumn, span.EndLine, span.EndColumn, message, helpLink);
}
