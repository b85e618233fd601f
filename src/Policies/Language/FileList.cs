using SocPolicy.Paths;

namespace SocPolicy.Language;

/// <summary>The paths of a run's files, looked up by pattern once.</summary>
/// <param name="paths">Relative to the run's root, with forward slashes, sorted ordinally.</param>
internal sealed class FileList(IReadOnlyList<string> paths)
{
    private readonly Dictionary<string, IReadOnlyList<string>> byPattern = new(StringComparer.Ordinal);

    public static FileList Empty { get; } = new([]);

    /// <summary>
    /// The paths that a pattern fits as a whole: <c>*</c> stands for any text and <c>?</c> for one character inside of a name, <c>[a-z]</c> for
    /// one of several, <c>**</c> for any number of folders; a pattern that ends with a slash is about everything below.
    /// </summary>
    public IReadOnlyList<string> Matching(string pattern)
    {
        if (byPattern.TryGetValue(pattern, out var found)) return found;
        var wanted = new PathPattern(pattern.EndsWith('/') ? $"{pattern.Trim('/')}/**" : pattern.Trim('/'));
        found = [.. paths.Where(path => wanted.Matches(path))];
        byPattern.Add(pattern, found);
        return found;
    }
}
