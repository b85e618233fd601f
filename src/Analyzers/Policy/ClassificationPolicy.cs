using System.Collections.Immutable;
using SocPolicy.Analyzers.Flow.Sinks;

namespace SocPolicy.Analyzers.Policy;

/// <summary>
/// What a data-classification text says. The keys of the dictionaries are full names as C# writes them, without type
/// parameters; a null class says that there is nothing to protect.
/// </summary>
internal sealed class ClassificationPolicy
{
    public static readonly ClassificationPolicy Empty = new();

    public Dictionary<string, PolicyEntry> Symbols { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PolicyEntry> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PolicyEntry> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Names, as their words joined in lower case: <c>loyaltynumber</c>.</summary>
    public Dictionary<string, PolicyEntry> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods whose result is safe, <c>Namespace.Type.Method</c>.</summary>
    public HashSet<string> Sanitizers { get; } = new(StringComparer.Ordinal);

    /// <summary>Services that may get personal data.</summary>
    public HashSet<string> Processors { get; } = new(StringComparer.Ordinal);

    /// <summary>How long instances of a type, or of all types of a namespace, are kept: in the policy's own words.</summary>
    public Dictionary<string, string> Retentions { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that do something of which an auditor wants a record, each with its place in the policy.</summary>
    public Dictionary<string, string> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that write such a record.</summary>
    public HashSet<string> Audits { get; } = new(StringComparer.Ordinal);

    public List<Sink> Sinks { get; } = [];

    public ImmutableArray<PolicyError> Errors { get; set; } = [];

    public bool IsEmpty => Symbols.Count + Types.Count + Namespaces.Count + Names.Count == 0;
}
