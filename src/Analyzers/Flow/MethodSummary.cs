using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// What a caller needs to know of a method: what comes back, and what escapes inside.
/// An output is an out or ref parameter's ordinal, or <see cref="Result"/>.
/// </summary>
internal sealed class MethodSummary(
    ImmutableArray<(int Output, int Parameter)> forwarded,
    ImmutableArray<(int Output, ClassifiedSymbol Source, ImmutableArray<Location> Path)> sources,
    ImmutableArray<(int Parameter, Sink Sink, ImmutableArray<Location> Path, bool TakesApart)> sinks,
    int height,
    bool truncated)
{
    public const int Result = -1;

    public static readonly MethodSummary Nothing = new([], [], [], 0, false);

    public static readonly MethodSummary TooDeep = new([], [], [], 0, true);

    /// <summary>Parameters whose value can come back.</summary>
    public ImmutableArray<(int Output, int Parameter)> Forwarded { get; } = forwarded;

    /// <summary>Classified values that the method itself reads and hands back.</summary>
    public ImmutableArray<(int Output, ClassifiedSymbol Source, ImmutableArray<Location> Path)> Sources { get; } = sources;

    /// <summary>Parameters whose value escapes inside.</summary>
    public ImmutableArray<(int Parameter, Sink Sink, ImmutableArray<Location> Path, bool TakesApart)> Sinks { get; } = sinks;

    /// <summary>How many levels of callees were looked into.</summary>
    public int Height { get; } = height;

    /// <summary>Some callee was too deep to look into, so a caller that is less deep must ask again.</summary>
    public bool Truncated { get; } = truncated;
}
