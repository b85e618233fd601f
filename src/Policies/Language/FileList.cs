using System.Text;
using System.Text.RegularExpressions;

namespace SocPolicy.Language;

/// <summary>The paths of a run's files, looked up by pattern once.</summary>
/// <param name="paths">Relative to the run's root, with forward slashes, sorted ordinally.</param>
internal sealed class FileList(IReadOnlyList<string> paths)
{
    private readonly Dictionary<string, IReadOnlyList<string>> byPattern = new(StringComparer.Ordinal);

    public static FileList Empty { get; } = new([]);

    /// <summary>
    /// The paths that a pattern fits as a whole: <c>*</c> stands for any text and <c>?</c> for one character inside of a name, <c>**</c> for
    /// any number of folders; a pattern that ends with a slash is about everything below.
    /// </summary>
    public IReadOnlyList<string> Matching(string pattern)
    {
        if (byPattern.TryGetValue(pattern, out var found)) return found;
        var regex = ToRegex(pattern);
        found = [.. paths.Where(path => regex.IsMatch(path))];
        byPattern.Add(pattern, found);
        return found;
    }

    private static Regex ToRegex(string pattern)
    {
        var plain = pattern.Trim('/');
        if (pattern.EndsWith('/')) plain += "/**";
        var built = new StringBuilder("^");
        for (var i = 0; i < plain.Length; i++)
        {
            var opensName = i == 0 || plain[i - 1] == '/';
            if (opensName && string.CompareOrdinal(plain, i, "**/", 0, 3) == 0)
            {
                built.Append("(?:[^/]+/)*");
                i += 2;
            }
            else if (opensName && i == plain.Length - 2 && plain.EndsWith("**", StringComparison.Ordinal))
            {
                built.Append(".+");
                i++;
            }
            else
            {
                built.Append(plain[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return new Regex(built.Append("\\z").ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
