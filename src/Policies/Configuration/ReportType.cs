namespace SocPolicy.Configuration;

/// <summary>What a SOC report speaks about.</summary>
public enum ReportType
{
    /// <summary>The design of controls at one day.</summary>
    Design = 1,

    /// <summary>The design and the operation of controls over a period.</summary>
    Operation = 2,
}
