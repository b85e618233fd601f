using SocPolicy.Model;

namespace SocPolicy.Reports;

/// <summary>What a report shows, and how.</summary>
public sealed record ReportOptions
{
    /// <summary>The verdicts to list; null for those that the format lists by itself. The counts are always of all verdicts.</summary>
    public IReadOnlySet<VerdictState>? Show { get; init; }

    /// <summary>What decides whether the run failed.</summary>
    public FailLevel FailLevel { get; init; } = FailLevel.Default;

    /// <summary>The version of the tool that reports, for formats that name it.</summary>
    public string ToolVersion { get; init; } = "";

    /// <summary>
    /// The run's root relative to its repository, with forward slashes and one at the end (<c>services/payments/</c>), for formats that
    /// other tools read in the repository; empty when they are the same.
    /// </summary>
    public string FromRepository { get; init; } = "";

    /// <summary>How text for people is coloured; not at all by default.</summary>
    public ReportStyle Style { get; init; } = ReportStyle.Plain;

    /// <summary>How many columns text for people may take, at least 40; 0 when it goes to no screen and need not be broken.</summary>
    public int Width { get; init; }
}
