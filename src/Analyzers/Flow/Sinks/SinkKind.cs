namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Where data escapes to: a rule judges one kind, or a few.</summary>
internal enum SinkKind
{
    /// <summary>A log message, its arguments or its state.</summary>
    Log,

    /// <summary>What is attached to every entry for a while.</summary>
    LogScope,

    /// <summary>Console, Trace, Debug, the event log, EventSource.</summary>
    Output,

    /// <summary>Tags, events and status of a span.</summary>
    Trace,

    /// <summary>What travels to other processes: baggage and URLs.</summary>
    Url,

    /// <summary>Headers, where credentials are at home but people are not.</summary>
    Header,

    /// <summary>Dimensions of a metric.</summary>
    Metric,

    /// <summary>The message or data of an exception.</summary>
    Exception,

    /// <summary>A file, a cache, a session.</summary>
    Storage,

    /// <summary>The answer to a client.</summary>
    Response,

    /// <summary>A cookie's value.</summary>
    Cookie,

    /// <summary>A hash without a key.</summary>
    PlainHash,

    /// <summary>A service of somebody else.</summary>
    ThirdParty,
}
