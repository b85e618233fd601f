using Microsoft.AspNetCore.Builder;
using Shop;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapPost("/customers", (Customer customer, ILogger<Program> logger) =>
{
    logger.LogInformation("new {Email}", customer.Email); // expect: SOC1002
    logger.LogInformation("new {Id}", customer.Id); // ok: an id
    return customer.Id;
});
app.MapGet("/customers/{id}", (int id, ILogger<Program> logger) => logger.LogInformation("read {Id}", id)); // ok: an id
app.MapGet("/mail", (string email, ILogger<Program> logger) => logger.LogInformation("read {Email}", email)); // expect: SOC1002
app.MapGet("/later", Late);
var someone = new Customer();
app.Logger.LogInformation("hello {Email}", someone.Email); // expect: SOC1002
app.Logger.LogInformation("hello {Id}", someone.Id); // ok: an id
app.Logger.LogInformation("started with {Count} arguments", args.Length); // ok: a count

static void Late(Customer customer, ILogger<Program> logger) => logger.LogInformation("late {Email}", customer.Email); // expect: SOC1002
