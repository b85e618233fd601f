namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Messages of exceptions: they are logged, shown and sent by code that does not know what is in them.</summary>
internal sealed class Exceptions : ISinkFamily
{
    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Exception, "System.Exception", ".ctor", "message", "actualValue"),
        new(SinkKind.Exception, "System.Collections.IDictionary", "set_Item|Add", "value") { PropertyOf = "Exception" },
        new(SinkKind.Exception, "Grpc.Core.Status", ".ctor", "detail"),
    ];
}
