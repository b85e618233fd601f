using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Logging;

class Switches
{
    void Database(DbContextOptionsBuilder options, IHostEnvironment env, bool flag)
    {
        options.EnableSensitiveDataLogging(); // expect: SOC1019
        options.EnableSensitiveDataLogging(true); // expect: SOC1019
        if (flag) options.EnableSensitiveDataLogging(); // expect: SOC1019
        if (!env.IsDevelopment()) options.EnableSensitiveDataLogging(); // expect: SOC1019
        options.EnableSensitiveDataLogging(false); // ok: off
        options.EnableSensitiveDataLogging(env.IsDevelopment()); // ok: development only
        if (env.IsDevelopment()) options.EnableSensitiveDataLogging(); // ok: development only
        if (env.IsDevelopment() && flag)
        {
            options.EnableSensitiveDataLogging(); // ok: development only
        }

        if (!env.IsDevelopment()) GC.Collect();
        else options.EnableSensitiveDataLogging(); // ok: development only
        var isDevelopment = env.IsDevelopment();
        if (isDevelopment) options.EnableSensitiveDataLogging(); // ok: development only
    }

    void Early(DbContextOptionsBuilder options, IHostEnvironment env)
    {
        if (!env.IsDevelopment()) return;
        options.EnableSensitiveDataLogging(); // ok: development only
    }

    void Others(DiagnosticsOptions azure, HubOptions hub, PublicClientApplicationBuilder client, IHostEnvironment env)
    {
        IdentityModelEventSource.ShowPII = true; // expect: SOC1019
        IdentityModelEventSource.LogCompleteSecurityArtifact = true; // expect: SOC1019
        azure.IsLoggingContentEnabled = true; // expect: SOC1019
        azure.LoggedHeaderNames.Add("Authorization"); // expect: SOC1019
        hub.EnableDetailedErrors = true; // expect: SOC1019
        client.WithLogging(Console.WriteLine, enablePiiLogging: true); // expect: SOC1019
        IdentityModelEventSource.ShowPII = false; // ok: off
        IdentityModelEventSource.ShowPII = env.IsDevelopment(); // ok: development only
        azure.IsLoggingContentEnabled = false; // ok: off
        azure.LoggedHeaderNames.Add("X-Request-Id"); // ok: no credential
        hub.EnableDetailedErrors = env.IsDevelopment(); // ok: development only
        client.WithLogging(Console.WriteLine); // ok: off by default
    }

    void Http(HttpLoggingOptions options, W3CLoggerOptions w3c)
    {
        options.LoggingFields = HttpLoggingFields.All; // expect: SOC1020
        options.LoggingFields = HttpLoggingFields.RequestBody | HttpLoggingFields.RequestPath; // expect: SOC1020
        options.RequestHeaders.Add("Authorization"); // expect: SOC1020
        options.ResponseHeaders.Add("Set-Cookie"); // expect: SOC1020
        w3c.LoggingFields = W3CLoggingFields.UserName; // expect: SOC1020
        w3c.LoggingFields = W3CLoggingFields.All; // expect: SOC1020
        options.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.ResponseStatusCode; // ok: no body
        options.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders; // ok: no body, headers are listed
        options.RequestHeaders.Add("X-Request-Id"); // ok: no credential
        options.MediaTypeOptions.AddText("text/plain"); // ok: not a field
        w3c.LoggingFields = W3CLoggingFields.Method | W3CLoggingFields.ProtocolStatus; // ok: no user
    }

    [HttpLogging(HttpLoggingFields.ResponseBody)] // expect: SOC1020
    void Logged() { }

    [HttpLogging(HttpLoggingFields.Duration)] // ok: no body
    void Timed() { }

    void Pages(IApplicationBuilder app, IWebHostEnvironment env)
    {
        app.UseDeveloperExceptionPage(); // expect: SOC1021
        if (env.IsProduction()) app.UseDeveloperExceptionPage(); // expect: SOC1021
        if (env.IsDevelopment()) app.UseDeveloperExceptionPage(); // ok: development only
        if (env.IsEnvironment("Development")) app.UseDeveloperExceptionPage(); // ok: development only
        app.UseExceptionHandler("/error"); // ok: the safe page
#if DEBUG
        app.UseDeveloperExceptionPage(); // ok: not in a release
#else
        app.UseDeveloperExceptionPage(); // expect: SOC1021
#endif
    }
}
