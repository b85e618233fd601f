using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

/// <summary>Where a value came from: the read of a classified symbol, or a parameter whose value only callers know.</summary>
internal sealed class Label(ClassifiedSymbol? source, int parameter, SyntaxNode? origin, ImmutableArray<Location> path, string? whole = null)
{
    public ClassifiedSymbol? Source { get; } = source;

    /// <summary>The parameter's ordinal, -1 for a source.</summary>
    public int Parameter { get; } = parameter;

    /// <summary>The expression of this body that read the source, or called what reads it.</summary>
    public SyntaxNode? Origin { get; } = origin;

    /// <summary>The way into the callees, down to the read itself.</summary>
    public ImmutableArray<Location> Path { get; } = path;

    /// <summary>The type of the object that was printed or taken apart, when the source was not read by itself.</summary>
    public string? Whole { get; } = whole;
}
