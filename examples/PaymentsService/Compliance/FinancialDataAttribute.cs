using Microsoft.Extensions.Compliance.Classification;

namespace PaymentsService.Compliance;

/// <summary>A person's bank account and balances.</summary>
public sealed class FinancialDataAttribute() : DataClassificationAttribute("Payments", "Financial");
