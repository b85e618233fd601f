using SocPolicy.Diagnostics;

namespace SocPolicy.Configuration;

/// <summary>Where the controls of a run come from.</summary>
public sealed record PolicySources
{
    /// <summary>The families of built-in controls to judge; null for all of them, empty for none.</summary>
    public IReadOnlyList<string>? Families { get; init; }

    /// <summary>Folders or files of the entity's own policies, in the order of the file; empty when none is named.</summary>
    public IReadOnlyList<PolicyFolder> Folders { get; init; } = [];

    /// <summary>The absolute paths of those that exist; the others add SOC2047.</summary>
    internal IReadOnlyList<string> ExistingFolders(DiagnosticBag diagnostics)
    {
        foreach (var missing in Folders.Where(folder => !Path.Exists(folder.FullPath)))
            diagnostics.Error("SOC2047", missing.Span, "There is no such policy folder or file. Correct the path, which is relative to this file.");
        return [.. Folders.Select(folder => folder.FullPath).Where(Path.Exists)];
    }
}
