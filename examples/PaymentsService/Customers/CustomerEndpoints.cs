namespace PaymentsService.Customers;

public static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder app)
    {
        var customers = app.MapGroup("/customers");

        customers.MapPost("/", (RegisterCustomer request, CustomerService service) =>
            service.Register(request) is { } customer ? Results.Created($"/customers/{customer.Id}", new { customer.Id }) : Results.Conflict());

        customers.MapGet("/{id:guid}", (Guid id, CustomerService service) =>
            service.Find(id) is { } customer ? Results.Ok(new { customer.Id, customer.EmailTemplate }) : Results.NotFound());

        customers.MapPost("/{id:guid}/reminders", (Guid id, CustomerService service) =>
        {
            if (service.Find(id) is not { } customer) return Results.NotFound();
            service.Remind(customer);
            return Results.Accepted();
        });

        customers.MapDelete("/{id:guid}", (Guid id, CustomerService service) => service.Erase(id) ? Results.NoContent() : Results.NotFound());
    }
}
