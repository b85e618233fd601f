namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Microsoft.Extensions.Logging.</summary>
internal sealed class ExtensionsLogging : ISinkFamily
{
    private const string Extensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    private const string Logger = "Microsoft.Extensions.Logging.ILogger";
    private const string Enrichment = "Microsoft.Extensions.Diagnostics.Enrichment.IEnrichmentTagCollector";

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Log, Extensions, "Log*", "message", "args") { Template = "message" },
        new(SinkKind.LogScope, Extensions, "BeginScope", "messageFormat", "args") { Template = "messageFormat" },
        new(SinkKind.Log, Logger, "Log", "state", "formatter"),
        new(SinkKind.LogScope, Logger, "BeginScope", "state"),
        new(SinkKind.LogScope, Enrichment, "Add", "value"),
        new(SinkKind.Log, "Microsoft.Extensions.Logging.ITagCollector", "Add", "value"),
    ];
}
