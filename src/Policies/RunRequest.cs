using SocPolicy.Compilation;
using SocPolicy.Evaluation;

namespace SocPolicy;

/// <summary>What a run is asked to do: all of its input, so that equal requests over equal files give equal results.</summary>
public sealed record RunRequest
{
    /// <summary>The absolute path of the folder that every shown path is relative to.</summary>
    public required string Root { get; init; }

    /// <summary>Files and folders to read manifests from, absolute or relative to <see cref="Root"/>; the root itself when empty.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Files to read, besides those that <see cref="Paths"/> lead to, each as what it is said to be.</summary>
    public IReadOnlyList<ManifestKind> ManifestKinds { get; init; } = [];

    /// <summary>The <c>socpolicy.yaml</c> to go by, absolute or relative to <see cref="Root"/>; null for none. What this request says wins over it.</summary>
    public string? SettingsPath { get; init; }

    /// <summary>
    /// Folders (or files) of policies to load and compile, absolute or relative to <see cref="Root"/>; those of the settings when empty.
    /// </summary>
    public IReadOnlyList<string> PolicyPaths { get; init; } = [];

    /// <summary>Policies that are compiled already, such as the built-in controls.</summary>
    public IReadOnlyList<CompiledPolicySet> Compiled { get; init; } = [];

    /// <summary>Ids of controls that exist, but are no part of this run: settings may speak of them.</summary>
    public IReadOnlyList<string> OtherControls { get; init; } = [];

    /// <summary>Ids of the controls to judge; all of them when empty.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Where compiled policies are kept, absolute; null to keep none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether every verdict keeps its reasons, passes too: what <c>explain</c> needs.</summary>
    public bool TraceAll { get; init; }

    /// <summary>Told of the progress of a long run; null for nobody.</summary>
    public IProgress<RunProgress>? Progress { get; init; }
}
