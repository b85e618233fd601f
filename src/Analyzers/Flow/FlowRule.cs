using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.Analyzers.Flow;

/// <summary>
/// A rule about classified data in a sink. It only says which hits are its own: all of them share one walk of each body.
/// Found by reflection: a new rule is one new file.
/// </summary>
internal abstract class FlowRule
{
    public static ImmutableArray<FlowRule> All { get; } =
    [
        .. typeof(FlowRule).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(FlowRule).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (FlowRule)Activator.CreateInstance(t)),
    ];

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The class that a rule is about, when it is one that does not count as data.</summary>
    protected virtual DataClass? About => null;

    public bool Owns(Hit hit, ClassifiedSymbol source) =>
        (About is { } only ? source.DataClass == only : source.DataClass >= DataClass.Confidential) && Judges(hit);

    /// <summary>True when the hit is this rule's. The first rule by id gets it.</summary>
    protected abstract bool Judges(Hit hit);

    /// <summary>The arguments of the descriptor's message: member, class, reason.</summary>
    public virtual object[] Arguments(Hit hit, ClassifiedSymbol source) =>
        [hit.Through is null ? $"'{source.DisplayName}'" : $"'{source.DisplayName}' through '{hit.Through}'", source.DataClass.Text(), source.Reason];
}
