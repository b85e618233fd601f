using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRedaction(); // ok: half of it
builder.Build().Run();

sealed class Visit { public int Id { get; set; } [PrivateData] public string Text { get; set; } = ""; }

static partial class Notes
{
    [LoggerMessage(1, LogLevel.Information, "visit")]
    static partial void Visited(ILogger logger, [LogProperties] Visit visit); // expect: SOC1007

    [LoggerMessage(2, LogLevel.Information, "plain")]
    static partial void Plain(ILogger logger, [LogProperties] PlainDto plain); // ok: nothing classified

    static partial void Visited(ILogger logger, Visit visit) { }
    static partial void Plain(ILogger logger, PlainDto plain) { }
}
