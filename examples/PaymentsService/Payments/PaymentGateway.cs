using Microsoft.Extensions.Options;
using PaymentsService.Cards;
using PaymentsService.Customers;

namespace PaymentsService.Payments;

/// <summary>The acquirer that moves the money. This one decides by itself, so that the example runs alone.</summary>
public sealed class PaymentGateway(IOptions<GatewayOptions> options, ILogger<PaymentGateway> logger)
{
    public bool Authorize(Payment payment, Card card)
    {
        var gateway = options.Value;
        logger.LogDebug("POST {Url}/authorizations with key {ApiKey}", gateway.BaseUrl, gateway.ApiKey); // violation: SOC1003
        logger.LogDebug("The key goes into {Header}, tokens live {TokenLifetime}", gateway.ApiKeyHeader, gateway.TokenLifetime); // ok: a header's name and a duration
        if (payment.Amount <= gateway.Limit) return true;
        logger.LogWarning("Payment {PaymentId} over the limit, card " + card.Number, payment.Id); // violation: SOC1001
        return false;
    }

    public void PayOut(Payment payment, Customer customer)
    {
        if (customer.Iban is not { } account)
        {
            logger.LogInformation("Payment {PaymentId} goes back to the card, {Field} is not known", payment.Id, nameof(customer.Iban)); // ok: a field's name
            return;
        }

        logger.LogInformation("Payment {PaymentId} is paid out to {Account}", payment.Id, account); // violation: SOC1001
    }
}
