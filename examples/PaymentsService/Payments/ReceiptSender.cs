using Microsoft.Extensions.Options;
using PaymentsService.Customers;

namespace PaymentsService.Payments;

/// <summary>Mails receipts. Here it only says so.</summary>
public sealed class ReceiptSender(IOptions<ReceiptOptions> options, ILogger<ReceiptSender> logger)
{
    public void Send(Payment payment, Customer customer)
    {
        logger.LogInformation("Receipt of {PaymentId} uses {EmailTemplate} over {Host}", payment.Id, customer.EmailTemplate, options.Value.SmtpHost); // ok: a template's name
        logger.LogInformation("Receipt of {PaymentId} sent to {Recipient}", payment.Id, Recipient(customer)); // violation: SOC1001
    }

    private static string Recipient(Customer customer) => $"{customer.FullName} <{customer.Email}>";
}
