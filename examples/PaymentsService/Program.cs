using PaymentsService;
using PaymentsService.Cards;
using PaymentsService.Customers;
using PaymentsService.Payments;
using PaymentsService.Statements;

var builder = WebApplication.CreateBuilder(args);

builder.Services.Configure<GatewayOptions>(builder.Configuration.GetSection("Gateway"));
builder.Services.Configure<ReceiptOptions>(builder.Configuration.GetSection("Receipts"));
builder.Services.AddSingleton<PaymentsStore>();
builder.Services.AddSingleton<CustomerService>();
builder.Services.AddSingleton<CardService>();
builder.Services.AddSingleton<PaymentGateway>();
builder.Services.AddSingleton<PaymentService>();
builder.Services.AddSingleton<ReceiptSender>();
builder.Services.AddSingleton<StatementExporter>();
builder.Services.AddHealthChecks();
builder.Services.AddProblemDetails();

var app = builder.Build();

app.UseExceptionHandler();
app.MapHealthChecks("/health/live");
app.MapHealthChecks("/health/ready");
app.MapCustomers();
app.MapCards();
app.MapPayments();
app.MapStatements();

app.Run();
