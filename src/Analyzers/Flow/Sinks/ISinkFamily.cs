namespace SocPolicy.Analyzers.Flow.Sinks;

/// <summary>The sinks of one library. Found by reflection: a new family is one new file.</summary>
internal interface ISinkFamily
{
    IEnumerable<Sink> Sinks { get; }
}
