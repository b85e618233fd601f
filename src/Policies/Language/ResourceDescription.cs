using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

/// <summary>What a reader says of one resource; <see cref="Resource"/> is the same for assertions.</summary>
public sealed record ResourceDescription
{
    /// <summary>The format's name, the first part of a rule's <c>on</c>: <c>kubernetes</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The type, the second part of a rule's <c>on</c>: <c>Deployment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Wider subjects that it belongs to as well: <c>workload</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The name, as the format defines one.</summary>
    public required string Name { get; init; }

    /// <summary>Unique in its unit: <c>Deployment/payments</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The content.</summary>
    public required Node Body { get; init; }

    /// <summary>Where it begins: the place of a finding about something that is nowhere.</summary>
    public required SourceSpan Header { get; init; }

    /// <summary>What <c>all</c> ranges over: resources with an equal unit; null for the whole run.</summary>
    public string? Unit { get; init; }

    /// <summary>The keys from the body to the pod specification; null on what is no workload.</summary>
    public IReadOnlyList<string>? PodPath { get; init; }

    /// <summary>
    /// What its instances range over when that is not known, as <c>var.buckets</c>: it then stands for all of them, and there may
    /// be none. Two resources with equal texts exist for the same keys. Null for a resource that is surely there.
    /// </summary>
    public string? SymbolicOver { get; init; }

    /// <summary>The locked or required version of what provides it: <c>5.31.0</c>, <c>~> 5.0</c>; null when none is written.</summary>
    public Node? ProviderVersion { get; init; }

    /// <summary>
    /// The texts by which others may name it, such as its name or its ARN, for <c>RefersTo</c>: those that are written or
    /// follow from what is written, an unknown for one whose text is not told. Empty when all of them are generated.
    /// </summary>
    public IReadOnlyList<Node> Identities { get; init; } = [];

    /// <summary>The address, in the same unit, of what contains it: the workflow of a job. Null when nothing does.</summary>
    public string? Parent { get; init; }

    /// <summary>
    /// On what stands for a file that cannot be read in full: why there may be further resources of its kind in its unit. Null on
    /// everything else.
    /// </summary>
    public string? Gap { get; init; }

    /// <summary>The addresses, in the same unit, of what it waits for directly: the <c>needs</c> of a job.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>
    /// For rules of ownership: who owns the file of a path (relative to the run's root, forward slashes), in order, as texts with their
    /// places; empty when nobody does. Pure, and safe for several threads. Null on what holds no such rules.
    /// </summary>
    public Func<string, IReadOnlyList<Node>>? Owners { get; init; }

    /// <summary>Whether it stands for an unknown number of instances.</summary>
    public bool IsSymbolic => SymbolicOver is not null;
}
