using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SocPolicy.Language;

/// <summary>Regular expressions by their text. Null stands for a text that is none.</summary>
internal static class Patterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly ConcurrentDictionary<string, Regex?> Known = new(StringComparer.Ordinal);

    public static Regex? Get(string pattern) => Known.GetOrAdd(pattern, Make);

    private static Regex? Make(string pattern)
    {
        try
        {
            return new Regex(pattern, Options);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
