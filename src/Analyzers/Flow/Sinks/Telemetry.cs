namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Spans, baggage and metrics of System.Diagnostics and OpenTelemetry.</summary>
internal sealed class Telemetry : ISinkFamily
{
    private const string Activity = "System.Diagnostics.Activity";
    private const string Span = "OpenTelemetry.Trace.TelemetrySpan";
    private static readonly string[] Tags = ["tag*"];

    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Trace, Activity, "SetTag|AddTag|SetCustomProperty", "value", "propertyValue", "tag"),
        new(SinkKind.Trace, Activity, "SetStatus", "description"),
        new(SinkKind.Trace, Activity, "set_DisplayName", "value"),
        new(SinkKind.Trace, "System.Diagnostics.ActivitySource", "StartActivity|CreateActivity", "name", "tags"),
        new(SinkKind.Trace, "System.Diagnostics.ActivityEvent", ".ctor", "name", "tags"),
        new(SinkKind.Trace, "System.Diagnostics.ActivityTagsCollection", "Add|set_Item", "value"),
        new(SinkKind.Trace, "System.Diagnostics.ActivityTagsCollection", ".ctor", "list"),
        new(SinkKind.Trace, Span, "SetAttribute|AddEvent|UpdateName", "value", "name", "attributes"),
        new(SinkKind.Trace, "OpenTelemetry.Resources.ResourceBuilderExtensions", "AddAttributes", "attributes"),
        new(SinkKind.Url, Activity, "SetBaggage|AddBaggage", "value"),
        new(SinkKind.Url, "OpenTelemetry.Baggage", "SetBaggage", "value"),
        new(SinkKind.Metric, "System.Diagnostics.Metrics.Counter`1", "Add", Tags),
        new(SinkKind.Metric, "System.Diagnostics.Metrics.UpDownCounter`1", "Add", Tags),
        new(SinkKind.Metric, "System.Diagnostics.Metrics.Histogram`1", "Record", Tags),
        new(SinkKind.Metric, "System.Diagnostics.Metrics.Gauge`1", "Record", Tags),
        new(SinkKind.Metric, "System.Diagnostics.Metrics.Measurement`1", ".ctor", "tags"),
    ];
}
