namespace SocPolicy.Diagnostics;

/// <summary>Something that the tool has to say about its own input: a policy, a manifest, a command line. Never a verdict.</summary>
/// <param name="Id">SOC2xxx policy file, SOC3xxx assertion, SOC4xxx manifest and evaluation, SOC5xxx command line and build, or a compiler's CSxxxx.</param>
/// <param name="Severity">An error makes the run incomplete.</param>
/// <param name="Span">The place; <c>default</c> when there is none.</param>
/// <param name="Message">One line: what happened, naming the value, then what to do.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, SourceSpan Span, string Message)
{
    /// <summary><c>path(line,col): error SOC2007: What happened. What to do.</c></summary>
    public override string ToString()
    {
        var place = Span.Source is null ? "" : $"{Span}: ";
        return $"{place}{(Severity == DiagnosticSeverity.Error ? "error" : "warning")} {Id}: {Message}";
    }
}
