using Microsoft.AspNetCore.Identity;
using PaymentsService.Compliance;

namespace PaymentsService.Customers;

/// <summary>The body of <c>POST /customers</c>.</summary>
public sealed class RegisterCustomer
{
    [PersonalData]
    public required string FullName { get; init; }

    [PersonalData]
    public required string Email { get; init; }

    [PersonalData]
    public string? Phone { get; init; }

    [FinancialData]
    public string? Iban { get; init; }
}
