namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Paths of folders relative to the run's root, with forward slashes; the root itself is the empty text.</summary>
internal static class Folders
{
    /// <summary>The folder of a file.</summary>
    public static string Of(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>Whether a module's source is a folder beside the caller, not a registry or a repository.</summary>
    public static bool IsLocal(string source) =>
        source is "." or ".." || source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal);

    /// <summary>The folder that a relative path names; one above the root keeps its <c>..</c>.</summary>
    public static string Combine(string folder, string relative)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }

    /// <summary>The path from one folder to another.</summary>
    public static string Relative(string from, string to)
    {
        var start = from.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var end = to.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var shared = 0;
        while (shared < start.Length && shared < end.Length && start[shared] == end[shared]) shared++;
        var path = string.Join('/', Enumerable.Repeat("..", start.Length - shared).Concat(end.Skip(shared)));
        return path.Length == 0 ? "." : path;
    }
}
