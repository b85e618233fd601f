namespace SocPolicy.Manifests.Codeowners;

/// <summary>
/// A pattern of a CODEOWNERS file, after the rules of gitignore as GitHub documents them: <c>*</c> and <c>?</c> stay inside of a
/// name, <c>**</c> stands for any number of folders, a slash at the start or in the middle ties the pattern to the repository's
/// root, and what names a folder holds for everything below it. Only <c>docs/*</c> does not: it is about the files in docs alone.
/// </summary>
internal sealed class OwnerPattern
{
    private const string Folders = "**";

    private readonly string[] segments;
    private readonly bool isFolder;
    private readonly bool isAnchored;
    private readonly bool holdsBelow;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">As written, blanks unescaped.</param>
    /// <param name="isGitlab">As GitLab reads it: at any depth unless it begins with a slash, and for a folder only with a slash at its end.</param>
    public OwnerPattern(string pattern, bool isGitlab)
    {
        isFolder = pattern.EndsWith('/');
        var inner = pattern.Trim('/');
        isAnchored = pattern.StartsWith('/') || (!isGitlab && inner.Contains('/', StringComparison.Ordinal));
        segments = inner.Length == 0 ? [] : inner.Split('/', StringSplitOptions.RemoveEmptyEntries);
        holdsBelow = isFolder || (!isGitlab && (segments is not [.., "*"] || (!isAnchored && segments.Length == 1)));
    }

    /// <summary>Whether a file has this owner rule.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    public bool Fits(string path)
    {
        if (segments.Length == 0) return false;
        var names = path.Split('/');
        var pattern = 0;
        var name = 0;
        var retryPattern = isAnchored ? -1 : 0;
        var retryName = 0;
        // Greedy, with one way back to the last **: what is between two of them fits as early as it can, so that the work is
        // linear in the product of both lengths.
        while (true)
        {
            if (pattern == segments.Length)
            {
                if (name == names.Length ? !isFolder : holdsBelow) return true;
            }
            else if (segments[pattern] == Folders)
            {
                if (pattern == segments.Length - 1) return name < names.Length;
                retryPattern = ++pattern;
                retryName = name;
                continue;
            }
            else if (name < names.Length && FitsName(segments[pattern], names[name]))
            {
                pattern++;
                name++;
                continue;
            }

            if (retryPattern < 0 || retryName >= names.Length) return false;
            pattern = retryPattern;
            name = ++retryName;
        }
    }

    private static bool FitsName(string pattern, string name)
    {
        var at = 0;
        var next = 0;
        var retry = -1;
        var retryAt = 0;
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                retry = ++next;
                retryAt = at;
            }
            else if (next < pattern.Length && (pattern[next] == '?' || pattern[next] == name[at]))
            {
                next++;
                at++;
            }
            else if (retry >= 0)
            {
                next = retry;
                at = ++retryAt;
            }
            else
            {
                return false;
            }
        }

        while (next < pattern.Length && pattern[next] == '*') next++;
        return next == pattern.Length;
    }
}
