using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests;

/// <summary>Every format that this assembly has: a type that implements <see cref="IManifestFormat"/> is one, and nothing else makes it one.</summary>
public static class ManifestFormats
{
    /// <summary>The formats, the highest precedence first, then by name.</summary>
    public static IReadOnlyList<IManifestFormat> All { get; } =
    [
        .. typeof(IManifestFormat).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IManifestFormat)))
            .Select(type => (IManifestFormat)Activator.CreateInstance(type)!)
            .OrderByDescending(format => format.Precedence)
            .ThenBy(format => format.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those that match a file's name, the one to ask first in front.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    public static IReadOnlyList<IManifestFormat> ForName(string path) => [.. All.Where(format => format.MatchesName(path))];

    /// <summary>Whether any format matches a file's name.</summary>
    /// <param name="path">Relative to the run's root, with forward slashes.</param>
    internal static bool AnyMatches(string path)
    {
        foreach (var format in All)
        {
            if (format.MatchesName(path)) return true;
        }

        return false;
    }

    /// <summary>The format of a name; null when there is none.</summary>
    /// <param name="name">Such as <c>kubernetes</c>.</param>
    public static IManifestFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that reads a text: the first whose name and content match; null when none does.</summary>
    /// <param name="text">The text.</param>
    public static IManifestFormat? ForFile(SourceText text) => ForName(text.Path).FirstOrDefault(format => format.MatchesContent(text));
}
