using SocPolicy.Diagnostics;
using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Configuration;

/// <summary>Finds the settings of a run and reads them.</summary>
public static class SettingsFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "socpolicy.yaml";

    /// <summary>
    /// The settings that hold for a folder: those in it, else in the nearest folder above it, up to the one that holds <c>.git</c>. Where there is
    /// no repository, those in the folder itself. Null when there are none.
    /// </summary>
    /// <param name="root">The absolute folder.</param>
    public static string? Find(string root)
    {
        var own = Path.Combine(root, Name);
        if (File.Exists(own)) return own;
        return RepositoryFolders.Around(root).Select(folder => Path.Combine(folder, Name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="root">The absolute folder that shown paths are relative to.</param>
    /// <param name="path">The file, absolute or relative to the root; null for <see cref="Settings.Default"/>.</param>
    /// <param name="diagnostics">Takes SOC2030 when there is no such file, and what is wrong with it.</param>
    public static Settings Read(string root, string? path, DiagnosticBag diagnostics)
    {
        if (path is null) return Settings.Default;
        var full = Path.GetFullPath(path, root);
        var shown = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (!File.Exists(full))
        {
            diagnostics.Error("SOC2030", SourceSpan.WholeFile(shown, full), "There is no such file of settings. Correct the path, or run socpolicy init to have one written.");
            return Settings.Default;
        }

        return SourceText.Read(shown, full, diagnostics) is { } text
            ? SettingsReader.Read(text, Path.GetDirectoryName(full)!, diagnostics)
            : Settings.Default;
    }
}
