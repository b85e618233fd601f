using PaymentsService.Customers;

namespace PaymentsService.Payments;

/// <summary>Creates and refunds payments.</summary>
public sealed partial class PaymentService(PaymentsStore store, CustomerService customers, PaymentGateway gateway, ReceiptSender receipts, ILogger<PaymentService> logger)
{
    public Payment? Create(CreatePayment request)
    {
        if (request.Amount <= 0 || !store.Cards.TryGetValue(request.CardId, out var card)) return null;
        if (customers.Find(card.CustomerId) is not { } customer) return null;
        var payment = new Payment { CustomerId = customer.Id, CardId = card.Id, Amount = request.Amount, Currency = request.Currency };
        payment.Status = gateway.Authorize(payment, card) ? PaymentStatus.Authorized : PaymentStatus.Declined;
        store.Payments[payment.Id] = payment;
        Decided(payment.Id, payment.Status, payment.Amount, payment.Currency); // ok: nothing of a person
        if (payment.Status == PaymentStatus.Authorized) receipts.Send(payment, customer);
        return payment;
    }

    public Payment? Find(Guid id) => store.Payments.GetValueOrDefault(id);

    public bool Refund(Payment payment)
    {
        if (payment.Status != PaymentStatus.Authorized || customers.Find(payment.CustomerId) is not { } customer) return false;
        payment.Status = PaymentStatus.Refunded;
        gateway.PayOut(payment, customer);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Payment {PaymentId} is {Status}: {Amount} {Currency}")]
    private partial void Decided(Guid paymentId, PaymentStatus status, decimal amount, string currency);
}
