using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Flow;

/// <summary>A label that reached a sink.</summary>
internal sealed class Hit(Label label, Sink sink, SyntaxNode at, string? through, ImmutableArray<Location> path, bool takesApart = false, bool inTemplate = false)
{
    public Label Label { get; } = label;

    public Sink Sink { get; } = sink;

    /// <summary>The sink shows the members of an object too.</summary>
    public bool TakesApart { get; } = takesApart;

    /// <summary>It is in the text of a message template, not in an argument of it.</summary>
    public bool InTemplate { get; } = inTemplate;

    /// <summary>The operand of this body through which it left.</summary>
    public SyntaxNode At { get; } = at;

    /// <summary>The method of ours that holds the sink, when it is not this body.</summary>
    public string? Through { get; } = through;

    /// <summary>From the operand on, the places inside callees, down to the sink.</summary>
    public ImmutableArray<Location> Path { get; } = path;

    /// <summary>The read itself when it stands inside the operand, else the operand: the place where the cure goes.</summary>
    public SyntaxNode Place => Label.Origin is { } origin && origin.SyntaxTree == At.SyntaxTree && At.Span.Contains(origin.Span) ? origin : At;
}
