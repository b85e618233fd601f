namespace SocPolicy.Catalog;

/// <summary>The words for categories in files and reports.</summary>
public static class CategoryWords
{
    /// <summary><c>security</c>, <c>availability</c>, <c>confidentiality</c>, <c>processing-integrity</c> or <c>privacy</c>.</summary>
    public static string Word(this CriterionCategory category) => category switch
    {
        CriterionCategory.Security => "security",
        CriterionCategory.Availability => "availability",
        CriterionCategory.Confidentiality => "confidentiality",
        CriterionCategory.ProcessingIntegrity => "processing-integrity",
        _ => "privacy",
    };
}
