namespace SocPolicy.Configuration;

/// <summary>Where the controls of a run come from.</summary>
public sealed record PolicySources
{
    /// <summary>The families of built-in controls to judge; null for all of them, empty for none.</summary>
    public IReadOnlyList<string>? Families { get; init; }

    /// <summary>Folders or files of the entity's own policies, in the order of the file; empty when none is named.</summary>
    public IReadOnlyList<PolicyFolder> Folders { get; init; } = [];
}
