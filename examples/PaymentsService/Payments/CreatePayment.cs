namespace PaymentsService.Payments;

/// <summary>The body of <c>POST /payments</c>.</summary>
public sealed class CreatePayment
{
    public required Guid CardId { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }
}
