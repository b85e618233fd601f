using Microsoft.AspNetCore.Builder;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddConsole(); // ok: not what redacts
builder.Build().Run();

static partial class Notes
{
    [LoggerMessage(1, LogLevel.Information, "order {Id}")]
    static partial void Order(ILogger logger, int id); // ok: nothing classified

    [LoggerMessage(2, LogLevel.Information, "slogan {Text}")]
    static partial void Said(ILogger logger, [PublicData] string text); // ok: said to be public

    static void Plain(ILogger logger, [PrivateData] string text) { } // ok: no log method

    [LoggerMessage(3, LogLevel.Information, "mail to {Text}")]
    static partial void Mail(ILogger logger, [PrivateData] string text); // expect: SOC1007

    [LoggerMessage(4, LogLevel.Information, "door {Text}")]
    static partial void Door(ILogger logger, [SecretData] string text); // ok: told beside the first

    static partial void Order(ILogger logger, int id) { }
    static partial void Said(ILogger logger, string text) { }
    static partial void Mail(ILogger logger, string text) { }
    static partial void Door(ILogger logger, string text) { }
}
