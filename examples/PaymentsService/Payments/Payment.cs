namespace PaymentsService.Payments;

/// <summary>Money moved, or meant to move, from a card.</summary>
public sealed class Payment
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CustomerId { get; init; }

    public required Guid CardId { get; init; }

    /// <summary>In units of the currency, above 0.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217: <c>EUR</c>.</summary>
    public required string Currency { get; init; }

    public PaymentStatus Status { get; set; }
}
