namespace PaymentsService.Payments;

public static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        var payments = app.MapGroup("/payments");

        payments.MapPost("/", (CreatePayment request, PaymentService service) =>
            service.Create(request) is { } payment ? Results.Created($"/payments/{payment.Id}", payment) : Results.UnprocessableEntity());

        payments.MapGet("/{id:guid}", (Guid id, PaymentService service) =>
            service.Find(id) is { } payment ? Results.Ok(payment) : Results.NotFound());

        payments.MapPost("/{id:guid}/refund", (Guid id, PaymentService service) =>
        {
            if (service.Find(id) is not { } payment) return Results.NotFound();
            return service.Refund(payment) ? Results.Ok(payment) : Results.Conflict();
        });
    }
}
