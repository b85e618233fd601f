using SocPolicy.Paths;

namespace SocPolicy.Manifests.Discovery;

/// <summary>One line of a <c>.gitignore</c>, with the meaning that gitignore(5) gives it.</summary>
internal sealed class GitIgnorePattern
{
    private readonly WildcardSegment? name;
    private readonly PathPattern? path;

    private GitIgnorePattern(string place, string text, bool isNegated, bool isFolderOnly, string pattern)
    {
        Place = place;
        Text = text;
        IsNegated = isNegated;
        IsFolderOnly = isFolderOnly;
        // Without a slash, but for one at its end, it is about names in any folder.
        if (pattern.Contains('/', StringComparison.Ordinal)) path = new(pattern.StartsWith('/') ? pattern[1..] : pattern);
        else name = new(pattern);
    }

    /// <summary>Where it stands: <c>.gitignore(3)</c>.</summary>
    public string Place { get; }

    /// <summary>As written, without spaces at its end.</summary>
    public string Text { get; }

    /// <summary>Whether it takes back what lines before it leave out.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it is about folders alone.</summary>
    public bool IsFolderOnly { get; }

    /// <summary>Reads a line; null for one that says nothing.</summary>
    /// <param name="line">The line, without its line break.</param>
    /// <param name="place">Where it stands.</param>
    public static GitIgnorePattern? Read(ReadOnlySpan<char> line, string place)
    {
        if (line is [] or ['#', ..]) return null;
        var text = line[..LengthWithoutSpaces(line)];
        var pattern = text;
        var isNegated = pattern is ['!', ..];
        if (isNegated) pattern = pattern[1..];
        var isFolderOnly = pattern is [.., '/'];
        if (isFolderOnly) pattern = pattern[..^1];
        return pattern.IsEmpty ? null : new(place, text.ToString(), isNegated, isFolderOnly, pattern.ToString());
    }

    /// <summary>Whether it is about a file or folder.</summary>
    /// <param name="relative">Its path from the folder of the <c>.gitignore</c>, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Matches(ReadOnlySpan<char> relative, bool isFolder)
    {
        if (IsFolderOnly && !isFolder) return false;
        return name is not null ? name.Matches(relative[(relative.LastIndexOf('/') + 1)..]) : path!.Matches(relative);
    }

    /// <summary>Spaces at the end do not count, but for one behind a backslash.</summary>
    private static int LengthWithoutSpaces(ReadOnlySpan<char> line)
    {
        var length = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 == line.Length) return line.Length;
            if (line[i] == '\\') length = ++i + 1;
            else if (line[i] != ' ') length = i + 1;
        }

        return length;
    }
}
