namespace PaymentsService.Payments;

public enum PaymentStatus
{
    Pending,
    Authorized,
    Declined,
    Refunded,
}
