namespace SocPolicy.Paths;

/// <summary>
/// A pattern of whole paths with forward slashes: a <c>*</c> stays within its folder, <c>**</c> as a part of its own stands for any
/// number of folders, at the end for everything below, but not the folder itself.
/// </summary>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";

    /// <summary>Null stands for <see cref="AnyFolders"/>.</summary>
    private readonly WildcardSegment?[] segments;

    /// <summary>Takes a pattern without a slash at its ends.</summary>
    public PathPattern(string pattern)
    {
        var parts = pattern.Split('/');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            // A slash that is escaped is a slash.
            if ((parts[i].Length - parts[i].AsSpan().TrimEnd('\\').Length) % 2 == 1) parts[i] = parts[i][..^1];
        }

        segments = [.. parts.Select(part => part == AnyFolders ? null : new WildcardSegment(part))];
    }

    /// <summary>The folders that every match lies in, as far as they are certain.</summary>
    public IEnumerable<string> CertainFolders => segments.SkipLast(1).Select(segment => segment?.Literal).TakeWhile(name => name is not null)!;

    /// <summary>Whether a path is of this pattern, as a whole. Never more than quadratic in the number of its folders.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var (at, from) = (0, 0);
        var (folders, taken) = (-1, 0);
        while (from <= path.Length)
        {
            var end = path[from..].IndexOf('/') is var slash and >= 0 ? from + slash : path.Length;
            if (at < segments.Length && segments[at] is null)
            {
                // At the end it needs at least one part, and takes all there are.
                if (at == segments.Length - 1) return true;
                folders = at++;
                taken = from;
            }
            else if (at < segments.Length && segments[at]!.Matches(path[from..end]))
            {
                at++;
                from = end + 1;
            }
            else if (folders >= 0)
            {
                taken = path[taken..].IndexOf('/') is var next and >= 0 ? taken + next + 1 : path.Length + 1;
                at = folders + 1;
                from = taken;
            }
            else
            {
                return false;
            }
        }

        return at == segments.Length;
    }
}
