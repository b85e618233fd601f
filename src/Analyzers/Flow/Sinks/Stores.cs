namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Places that keep what they are given as it is.</summary>
internal sealed class Stores : ISinkFamily
{
    public IEnumerable<Sink> Sinks =>
    [
        new(SinkKind.Storage, "System.IO.File", "WriteAll*|AppendAll*", "contents", "bytes"),
        new(SinkKind.Storage, "System.IO.TextWriter", "Write*", "value", "format", "arg*", "buffer") { ReceiverType = "StreamWriter" },
        new(SinkKind.Storage, "Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Set*", "value"),
        new(SinkKind.Storage, "Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set*", "value"),
        new(SinkKind.Storage, "Microsoft.AspNetCore.Http.ISession", "Set", "value"),
        new(SinkKind.Storage, "Microsoft.AspNetCore.Http.SessionExtensions", "SetString", "value"),
        new(SinkKind.Storage, "System.Collections.Generic.IDictionary`2", "set_Item|Add", "value") { ReceiverType = "ITempDataDictionary" },
        new(SinkKind.Storage, "Microsoft.AspNetCore.Mvc.ViewFeatures.TempDataDictionary", "set_Item|Add", "value"),
        new(SinkKind.Storage, "Microsoft.Win32.RegistryKey", "SetValue", "value"),
    ];
}
