namespace SocPolicy.Cli;

/// <summary>Where compiled policies are kept between runs: a folder of the user's own, since code is loaded from it.</summary>
internal static class CacheFolder
{
    /// <summary>The absolute folder: $XDG_CACHE_HOME/socpolicy, else what the platform uses; null when the user has no home.</summary>
    public static string? Of(Terminal terminal)
    {
        if (terminal.Variable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache)) return Path.Combine(cache, "socpolicy");
        if (OperatingSystem.IsWindows()) return Under(terminal.Variable("LOCALAPPDATA"));
        var home = terminal.Variable("HOME");
        return home is null ? null : Under(Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache"));
    }

    private static string? Under(string? folder) =>
        folder is not null && Path.IsPathFullyQualified(folder) ? Path.Combine(folder, "socpolicy") : null;
}
