namespace SocPolicy.MSBuild.Findings;

/// <summary>How a finding appears in a build.</summary>
internal enum ReportLevel
{
    /// <summary>Only in a detailed log.</summary>
    Hidden,

    /// <summary>As a message, which no build fails for.</summary>
    Message,

    /// <summary>As a warning.</summary>
    Warning,

    /// <summary>As an error: the build fails.</summary>
    Error,
}
