namespace SocPolicy.Manifests;

/// <summary>Paths in files, told relative to the run's root.</summary>
internal static class RelativePaths
{
    /// <summary>A path that is written in a file of a folder; null when it is absolute or leaves the root.</summary>
    public static string? Resolve(string folder, string written)
    {
        if (Path.IsPathRooted(written)) return null;
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in written.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0 || parts[^1] == "..") return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
