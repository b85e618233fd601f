using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.EnableRedaction();
builder.Services.AddSingleton<IRedactorProvider, Blackener>();
builder.Build().Run();

sealed class Blackener : IRedactorProvider;

static partial class Notes
{
    [LoggerMessage(1, LogLevel.Information, "mail to {Text}")]
    static partial void Mail(ILogger logger, [PrivateData] string text); // ok: a provider of their own

    static partial void Mail(ILogger logger, string text) { }
}
