using SocPolicy.Diagnostics;

namespace SocPolicy.Manifests;

/// <summary>Every format of this assembly, found by its type.</summary>
public static class ManifestFormats
{
    /// <summary>All formats: the highest precedence first, then by name.</summary>
    public static IReadOnlyList<IManifestFormat> All { get; } =
    [
        .. typeof(IManifestFormat).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IManifestFormat)))
            .Select(type => (IManifestFormat)Activator.CreateInstance(type)!)
            .OrderByDescending(format => format.Precedence)
            .ThenBy(format => format.Name, StringComparer.Ordinal),
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static IManifestFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that reads a file: of those whose name and content match the one of the highest precedence.</summary>
    public static IManifestFormat? ForFile(SourceText text) => ForFile(text, All.Where(format => format.MatchesName(text.Path)));

    /// <summary>As above, of formats whose name matches already.</summary>
    internal static IManifestFormat? ForFile(SourceText text, IEnumerable<IManifestFormat> candidates) =>
        candidates.FirstOrDefault(format => format.MatchesContent(text));
}
