namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Microsoft.Extensions.Logging.</summary>
internal sealed class ExtensionsLogging : ISinkFamily
{
    private const string Extensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    private const string Logger = "Microsoft.Extensions.Logging.ILogger";

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Log, Extensions, "Log*", "message", "args"),
        new(SinkKind.Log, Extensions, "BeginScope", "messageFormat", "args"),
        new(SinkKind.Log, Logger, "Log", "state", "formatter"),
        new(SinkKind.Log, Logger, "BeginScope", "state"),
    ];
}
