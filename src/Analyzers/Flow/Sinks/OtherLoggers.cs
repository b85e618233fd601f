namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Serilog, NLog and log4net.</summary>
internal sealed class OtherLoggers : ISinkFamily
{
    private const string SerilogLevels = "Write|Verbose|Debug|Information|Warning|Error|Fatal";
    private const string NLogLevels = "Log|Trace|Debug|Info|Warn|Error|Fatal|ConditionalTrace|ConditionalDebug|Swallow";
    private const string Log4NetLevels = "Debug*|Info*|Warn*|Error*|Fatal*";

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Log, "Serilog.Log", SerilogLevels, "messageTemplate", "propertyValue*") { Template = "messageTemplate" },
        new(SinkKind.Log, "Serilog.ILogger", SerilogLevels, "messageTemplate", "propertyValue*") { Template = "messageTemplate" },
        new(SinkKind.Log, "Serilog.Core.Logger", SerilogLevels, "messageTemplate", "propertyValue*") { Template = "messageTemplate" },
        new(SinkKind.LogScope, "Serilog.Log", "ForContext", "value"),
        new(SinkKind.LogScope, "Serilog.ILogger", "ForContext", "value"),
        new(SinkKind.LogScope, "Serilog.Context.LogContext", "PushProperty", "value"),
        new(SinkKind.LogScope, "Serilog.IDiagnosticContext", "Set", "value"),
        new(SinkKind.Log, "NLog.Logger", NLogLevels, "message", "value", "argument*", "args") { Template = "message" },
        new(SinkKind.Log, "NLog.ILogger", NLogLevels, "message", "value", "argument*", "args") { Template = "message" },
        new(SinkKind.LogScope, "NLog.Logger", "WithProperty", "propertyValue"),
        new(SinkKind.LogScope, "NLog.ScopeContext", "Push*", "propertyValue", "value", "nestedState"),
        new(SinkKind.Log, "NLog.LogEventBuilder", "Message|Property", "message", "value", "propertyValue", "args", "argument*"),
        new(SinkKind.Log, "log4net.ILog", Log4NetLevels, "message", "format", "arg*"),
    ];
}
