using System.Collections.Frozen;

namespace SocPolicy.Manifests;

/// <summary>What a walk leaves out: what tools wrote, not people. A path that is named on the command line is read all the same.</summary>
internal static class SkipRules
{
    private static readonly FrozenDictionary<string, string> Folders = new Dictionary<string, string>
    {
        [".git"] = "version control",
        [".hg"] = "version control",
        [".svn"] = "version control",
        ["bin"] = "build output",
        ["obj"] = "build output",
        ["artifacts"] = "build output",
        ["TestResults"] = "build output",
        ["node_modules"] = "installed packages",
        ["bower_components"] = "installed packages",
        [".venv"] = "installed packages",
        [".terraform"] = "downloaded modules",
        [".vs"] = "editor state",
        [".idea"] = "editor state",
        ["__pycache__"] = "build output",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["package-lock.json"] = "lock file",
        ["npm-shrinkwrap.json"] = "lock file",
        ["pnpm-lock.yaml"] = "lock file",
        ["project.assets.json"] = "build output",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Ending, string Reason)[] Endings =
    [
        (".min.json", "generated"),
        (".deps.json", "build output"),
        (".runtimeconfig.json", "build output"),
        (".runtimeconfig.dev.json", "build output"),
        (".staticwebassets.runtime.json", "build output"),
        (".staticwebassets.endpoints.json", "build output"),
    ];

    /// <summary>Why a folder is left out; null when it is walked.</summary>
    public static string? ForFolder(string name) => Folders.GetValueOrDefault(name);

    /// <summary>Why a file is left out; null when it is read.</summary>
    public static string? ForFile(string name)
    {
        if (Files.TryGetValue(name, out var reason)) return reason;
        foreach (var (ending, because) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return because;
        }

        return null;
    }
}
