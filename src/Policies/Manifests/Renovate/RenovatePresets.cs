using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Renovate;

/// <summary>Presets that Renovate brings itself. Those of others are files elsewhere.</summary>
internal static class RenovatePresets
{
    private static readonly string[] Namespaces =
    [
        "abandonments", "config", "customManagers", "default", "docker", "global", "group", "helpers", "mergeConfidence", "monorepo", "npm", "packages", "preview", "regexManagers", "replacements", "schedule",
        "security", "workarounds",
    ];

    /// <summary>Whether a preset is one of Renovate's own: <c>config:recommended</c>, <c>:dependencyDashboard</c>.</summary>
    public static bool IsBuiltIn(Node preset)
    {
        if (preset is not TextNode { Text: var text }) return false;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon == 0 || (colon > 0 && Namespaces.Contains(text[..colon], StringComparer.Ordinal));
    }

    /// <summary>Whether a preset of Renovate's own turns it off.</summary>
    public static bool Disables(Node preset) => preset is TextNode { Text: ":disableRenovate" or "default:disableRenovate" };
}
