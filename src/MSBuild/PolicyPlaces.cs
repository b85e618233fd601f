using SocPolicy.Configuration;
using SocPolicy.Diagnostics;

namespace SocPolicy.MSBuild;

/// <summary>Where the user's policies are.</summary>
internal static class PolicyPlaces
{
    /// <summary>The folders or files that hold: those named in the project; those of the settings when it names none; else <c>policies/</c> of the root.</summary>
    public static IEnumerable<string> Find(string root, string[] named, Settings settings, DiagnosticBag diagnostics)
    {
        if (named.Length > 0) return named;
        if (settings.Policies.Folders.Count > 0) return settings.Policies.ExistingFolders(diagnostics);
        var usual = Path.Combine(root, "policies");
        return Directory.Exists(usual) ? [usual] : [];
    }

    /// <summary>The policy files of one of them.</summary>
    public static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path)) return File.Exists(path) ? [path] : [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, "*", options).Where(file => Path.GetExtension(file) is ".yaml" or ".yml");
    }
}
