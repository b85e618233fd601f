namespace PaymentsService.Payments;

/// <summary>Section <c>Receipts</c> of the configuration.</summary>
public sealed class ReceiptOptions
{
    public string SmtpHost { get; set; } = "localhost";

    public string Sender { get; set; } = "";
}
