namespace SocPolicy.Catalog;

/// <summary>The categories of the Trust Services Criteria.</summary>
public enum CriterionCategory
{
    /// <summary>The common criteria, CC1 to CC9: part of every SOC 2 examination.</summary>
    Security,

    /// <summary>Additional criteria A1.</summary>
    Availability,

    /// <summary>Additional criteria C1.</summary>
    Confidentiality,

    /// <summary>Additional criteria PI1.</summary>
    ProcessingIntegrity,

    /// <summary>Additional criteria P1 to P8.</summary>
    Privacy,
}
