using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

Console.WriteLine(typeof(Startup)); // ok: a program
class Startup
{
    public void Configure(IApplicationBuilder app) => app.UseHttpsRedirection(); // expect: SOC1026
    public void Configure(string text) { } // ok: no pipeline
}

class Feature
{
    public void Configure(IApplicationBuilder app) { } // ok: not the start of the program
}
