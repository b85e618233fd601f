using SocPolicy.Diagnostics;
using SocPolicy.Loading;
using SocPolicy.Manifests;
using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Configuration;

/// <summary>Turns what settings and a request say of files into what a walk goes by.</summary>
public static class ManifestSelectionOptions
{
    /// <summary>The options of a walk.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="root">The run's root, absolute.</param>
    /// <param name="kinds">Files that are named with their kind, which win over the settings.</param>
    /// <param name="diagnostics">Takes SOC2045 for kinds that no format has.</param>
    public static DiscoveryOptions Of(Settings settings, string root, IReadOnlyList<ManifestKind> kinds, DiagnosticBag diagnostics)
    {
        var folder = settings.Folder ?? Path.GetFullPath(root);
        return new()
        {
            Folder = settings.Folder,
            Include = settings.Manifests.Include,
            Exclude = settings.Manifests.Exclude,
            HonoursGitIgnore = settings.Manifests.HonoursGitIgnore,
            Kinds = [.. settings.Manifests.Kinds.Select(one => (one.Files, Format: Format(one.Kind, one.Span, diagnostics))).Where(one => one.Format is not null).Select(one => (one.Files, one.Format!))],
            Named = [.. kinds.Select(one => (one.Path, Format: Format(one.Kind, default, diagnostics))).Where(one => one.Format is not null).Select(one => (one.Path, one.Format!))],
            OwnFiles =
            [
                Path.Combine(folder, SettingsFile.Name),
                Path.GetFullPath(settings.Waivers.File, folder),
                .. settings.Source is null ? (string[])[] : [settings.Source.FullPath],
            ],
        };
    }

    private static IManifestFormat? Format(string kind, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (ManifestFormats.Named(kind) is { } format) return format;
        var known = ManifestFormats.All.Select(one => one.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        diagnostics.Error("SOC2045", span, $"The kind \"{kind}\" is not known. {NearestName.Hint(kind, known, "")} Use one of: {string.Join(", ", known)}.".Replace("  ", " ", StringComparison.Ordinal));
        return null;
    }
}
