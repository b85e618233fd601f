using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateBuilder(args);
new Other().Build(); // ok: no application
builder.Configuration.Build(); // ok: no application
builder.Services.GetType(); // ok: no application
var app = builder.Build(); // expect: SOC1026
var second = builder.Build(); // ok: told beside the first
app.UseRouting(); // ok: not the point
app.Run();

class Other { public void Build() { } }
static class Extensions { public static void Build(this Microsoft.Extensions.Configuration.IConfigurationBuilder builder) { } }
