namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Console, Trace, Debug, the event log and EventSource: in a container or a service they are logs too.</summary>
internal sealed class ProcessOutput : ISinkFamily
{
    private static readonly string[] Values = ["value", "format", "arg*", "message", "detailMessage*", "category", "buffer"];

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Output, "System.Console", "Write*", Values),
        new(SinkKind.Output, "System.IO.TextWriter", "Write*", Values) { PropertyOf = "Console" },
        new(SinkKind.Output, "System.Diagnostics.Trace", "Write*|Trace*|Fail|Assert", Values),
        new(SinkKind.Output, "System.Diagnostics.Debug", "Write*|Print|Fail|Assert", Values),
        new(SinkKind.Output, "System.Diagnostics.Debugger", "Log", "message"),
        new(SinkKind.Output, "System.Diagnostics.TraceSource", "Trace*", "message", "format", "args", "data"),
        new(SinkKind.Output, "System.Diagnostics.EventLog", "WriteEntry|WriteEvent", "message", "values"),
        new(SinkKind.Output, "System.Diagnostics.Tracing.EventSource", "WriteEvent|Write", "arg*", "args", "data"),
        new(SinkKind.Output, "System.Diagnostics.DiagnosticSource", "Write", "value"),
    ];
}
