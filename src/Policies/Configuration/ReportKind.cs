namespace SocPolicy.Configuration;

/// <summary>The kinds of SOC reports.</summary>
public enum ReportKind
{
    /// <summary><c>soc1</c>: controls that matter to the financial reporting of customers.</summary>
    Soc1,

    /// <summary><c>soc2</c>: the Trust Services Criteria, for readers who know the system.</summary>
    Soc2,

    /// <summary><c>soc3</c>: the Trust Services Criteria, for the public; always over a period.</summary>
    Soc3,
}
