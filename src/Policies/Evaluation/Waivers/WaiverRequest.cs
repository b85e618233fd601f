using SocPolicy.Configuration;

namespace SocPolicy.Evaluation.Waivers;

/// <summary>Which waivers a run honours.</summary>
public sealed record WaiverRequest
{
    /// <summary>The name of the file that is taken when none is named.</summary>
    public const string UsualFileName = "waivers.yaml";

    /// <summary>The day on which waivers are judged. A run never reads a clock: whoever starts it does, and knows the zone.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The absolute path of the waivers' file, which must exist; null for comments alone.</summary>
    public string? File { get; init; }

    /// <summary>Whether somebody named the file for this run, so that the settings do not.</summary>
    public bool IsFileNamed { get; init; }

    /// <summary>What waivers may be: the settings say so.</summary>
    internal WaiverSettings Limits { get; init; } = new();

    /// <summary>The same, as the settings have it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="root">The absolute folder of the run.</param>
    internal WaiverRequest Under(Settings settings, string root) => this with
    {
        File = IsFileNamed || !settings.Waivers.IsFileNamed ? File : Path.GetFullPath(settings.Waivers.File, settings.Folder ?? root),
        Limits = settings.Waivers,
    };

    /// <summary>The nearest waivers' file from a folder up to the folder of its repository; null when there is none.</summary>
    /// <param name="root">The absolute folder.</param>
    public static string? FindFile(string root) => RepositoryFolder.FindUpwards(root, UsualFileName);
}
