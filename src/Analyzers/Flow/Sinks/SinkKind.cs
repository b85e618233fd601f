namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>Where data escapes to: a rule judges one kind, or a few.</summary>
internal enum SinkKind
{
    Log,
}
