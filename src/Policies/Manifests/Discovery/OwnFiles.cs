using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests.Discovery;

/// <summary>Files that SocPolicy itself is told what to do by: they are no manifests.</summary>
internal static class OwnFiles
{
    private const string Key = "apiVersion:";
    private const string Version = "socpolicy/";

    /// <summary>Whether a file of YAML is a policy, settings or waivers: every apiVersion at the start of a line in it is of SocPolicy. One of another kind among them, and it is a manifest: nobody hides one behind a policy.</summary>
    public static bool Includes(SourceText text)
    {
        if (!PathNames.HasExtension(text.Path, ".yaml", ".yml")) return false;
        var content = text.Content.AsSpan();
        var isOwn = false;
        for (var at = content.IndexOf(Key); at >= 0;)
        {
            if (at == 0 || content[at - 1] is '\n' or '\r' or '\uFEFF')
            {
                if (!content[(at + Key.Length)..].TrimStart(" \t\"'").StartsWith(Version)) return false;
                isOwn = true;
            }

            var next = content[(at + Key.Length)..].IndexOf(Key);
            at = next < 0 ? -1 : at + Key.Length + next;
        }

        return isOwn;
    }
}
