using PaymentsService.Customers;

namespace PaymentsService.Statements;

public static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder app) =>
        app.MapGet("/customers/{id:guid}/statement", (Guid id, CustomerService customers, StatementExporter exporter) =>
            customers.Find(id) is { } customer ? Results.File(exporter.Export(customer).FullName, "text/csv") : Results.NotFound());
}
