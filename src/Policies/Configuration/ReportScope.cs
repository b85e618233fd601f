using SocPolicy.Catalog;

namespace SocPolicy.Configuration;

/// <summary>The report that evidence is gathered for, and what it covers.</summary>
/// <param name="Kind">SOC 1, 2 or 3.</param>
/// <param name="Type">Design at a date, or operation over a period.</param>
public sealed record ReportScope(ReportKind Kind, ReportType Type)
{
    /// <summary>The categories of criteria in scope, security among them; empty for SOC 1, which has objectives.</summary>
    public IReadOnlyList<CriterionCategory> Categories { get; init; } = [];

    /// <summary>The control objectives of a SOC 1 report; empty for SOC 2 and SOC 3, which have criteria.</summary>
    public IReadOnlyList<ControlObjective> Objectives { get; init; } = [];

    /// <summary>The day that a type 1 report speaks for; null for type 2.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The period that a type 2 report speaks for; null for type 1.</summary>
    public ReportPeriod? Period { get; init; }
}
