using PaymentsService.Compliance;

namespace PaymentsService.Cards;

/// <summary>Adds cards to customers.</summary>
public sealed class CardService(PaymentsStore store, ILogger<CardService> logger)
{
    public Card? Add(Guid customerId, AddCard request)
    {
        var number = request.Number.Replace(" ", "", StringComparison.Ordinal);
        if (!IsValid(number))
        {
            logger.LogWarning($"Card {number} of customer {customerId} is not valid"); // violation: SOC1001
            return null;
        }

        var card = new Card { CustomerId = customerId, Number = number, ExpiryMonth = request.ExpiryMonth, ExpiryYear = request.ExpiryYear };
        store.Cards[card.Id] = card;
        logger.LogInformation("Card {Card} added to customer {CustomerId}", Mask.MaskCardNumber(card.Number), customerId); // ok: masked
        return card;
    }

    /// <summary>The check digit of card numbers (ISO/IEC 7812-1, annex B).</summary>
    private static bool IsValid(string number)
    {
        if (number.Length is < 12 or > 19 || !number.All(char.IsAsciiDigit)) return false;
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
