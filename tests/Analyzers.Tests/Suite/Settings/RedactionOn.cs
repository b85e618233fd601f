using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.EnableRedaction();
builder.Services.AddRedaction(_ => { });
builder.Build().Run();

static partial class Notes
{
    [LoggerMessage(1, LogLevel.Information, "mail to {Text}")]
    static partial void Mail(ILogger logger, [PrivateData] string text); // ok: redaction is on

    static partial void Mail(ILogger logger, string text) { }
}
