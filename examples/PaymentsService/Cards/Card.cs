using PaymentsService.Compliance;

namespace PaymentsService.Cards;

/// <summary>A payment card of a customer. The security code is never kept.</summary>
public sealed class Card
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CustomerId { get; init; }

    [CardholderData]
    public required string Number { get; init; }

    public required int ExpiryMonth { get; init; }

    public required int ExpiryYear { get; init; }
}
