namespace SocPolicy.Configuration;

/// <summary>Where accepted deviations are kept, and what they may be.</summary>
public sealed record WaiverLimits
{
    /// <summary>The file of waivers when none is named, beside the settings.</summary>
    public const string DefaultFile = "waivers.yaml";

    /// <summary>How many days ahead a waiver may expire when nothing is said.</summary>
    public const int DefaultMaximumDays = 180;

    /// <summary>The most that <see cref="MaximumDays"/> can be: what is accepted for longer than a year is no exception.</summary>
    public const int LongestMaximumDays = 366;

    /// <summary>The file, as written: relative to <see cref="Settings.Folder"/>, with forward slashes.</summary>
    public string File { get; init; } = DefaultFile;

    /// <summary>Whether the file was named: one that was must exist.</summary>
    public bool IsFileNamed { get; init; }

    /// <summary>How many days ahead a waiver may expire: 1 to 366.</summary>
    public int MaximumDays { get; init; } = DefaultMaximumDays;

    /// <summary>Whether comments in manifests may waive.</summary>
    public bool AllowsInline { get; init; } = true;

    /// <summary>The time zone in which a waiver's last day ends.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}
