using Microsoft.AspNetCore.Identity;
using PaymentsService.Compliance;

namespace PaymentsService.Customers;

/// <summary>A person who pays.</summary>
public sealed class Customer
{
    public Guid Id { get; init; } = Guid.NewGuid();

    [PersonalData]
    public required string FullName { get; set; }

    [PersonalData]
    public required string Email { get; set; }

    [PersonalData]
    public string? Phone { get; set; }

    [FinancialData]
    public string? Iban { get; set; }

    /// <summary>The template of the mails that the customer gets: <c>receipt-en</c>.</summary>
    public string EmailTemplate { get; set; } = "receipt-en";
}
