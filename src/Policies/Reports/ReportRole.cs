namespace SocPolicy.Reports;

/// <summary>What a piece of text is, from which a style takes its colour.</summary>
public enum ReportRole
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A file's name above its findings.</summary>
    Heading,

    /// <summary>Something secondary: line numbers, labels.</summary>
    Dim,

    /// <summary>A pass.</summary>
    Pass,

    /// <summary>A failure of severity note.</summary>
    Note,

    /// <summary>A failure of severity warning.</summary>
    Warning,

    /// <summary>A failure of severity error.</summary>
    Error,

    /// <summary>An unknown verdict.</summary>
    Unknown,
}
