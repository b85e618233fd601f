using PaymentsService.Compliance;

namespace PaymentsService.Cards;

/// <summary>The body of <c>POST /customers/{id}/cards</c>.</summary>
public sealed class AddCard
{
    [CardholderData]
    public required string Number { get; init; }

    public required int ExpiryMonth { get; init; }

    public required int ExpiryYear { get; init; }
}
