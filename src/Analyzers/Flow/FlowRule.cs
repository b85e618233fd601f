using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

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

    public abstract bool Judges(Hit hit);
}
