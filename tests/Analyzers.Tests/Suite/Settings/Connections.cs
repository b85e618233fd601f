using System.Net;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Net.WebSockets;
using System.Text;
using Azure;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Hosting;
using Npgsql;

class Connections
{
    void Strings(IHostEnvironment env)
    {
        _ = new SqlConnection("Server=db.shop.example;Database=x;Integrated Security=true;TrustServerCertificate=True"); // expect: SOC1024
        _ = new SqlConnection("Data Source=db.shop.example;Initial Catalog=x;Encrypt=false"); // expect: SOC1024
        _ = new SqlConnection("Server=db.shop.example;Database=x;Persist Security Info=True"); // expect: SOC1024
        const string Postgres = "Host=db.shop.example;Database=x;SSL Mode=Disable"; // expect: SOC1024
        const string Details = "Host=db.shop.example;Database=x;Include Error Detail=true"; // expect: SOC1024
        _ = new SqlConnection("Server=db.shop.example;Database=x;User Id=app;Password=hunter22!"); // expect: SOC1023
        _ = new SqlConnection("Server=db.shop.example;Database=x;Integrated Security=true;Encrypt=true"); // ok: encrypted
        _ = new SqlConnection("Server=localhost;Database=x;TrustServerCertificate=True;User Id=sa;Password=hunter22!"); // ok: this machine
        _ = new SqlConnection("Server=(localdb)\\mssqllocaldb;Database=x;TrustServerCertificate=True"); // ok: this machine
        _ = new SqlConnection("Server=db.shop.example;Database=x;User Id=app;Password={password}"); // ok: a placeholder
        var text = "Encrypt=false turns encryption off; see the manual"; // ok: prose
        var query = "a=1;b=2"; // ok: no connection
        if (env.IsDevelopment()) _ = new SqlConnection("Server=dev.shop.example;Database=x;TrustServerCertificate=True"); // ok: development only
    }

    void Builders()
    {
        _ = new SqlConnectionStringBuilder { TrustServerCertificate = true }; // expect: SOC1024
        _ = new SqlConnectionStringBuilder { Encrypt = false }; // expect: SOC1024
        _ = new NpgsqlConnectionStringBuilder { SslMode = SslMode.Disable }; // expect: SOC1024
        _ = new NpgsqlConnectionStringBuilder { IncludeErrorDetail = true }; // expect: SOC1024
        _ = new SqlConnectionStringBuilder { Encrypt = true, TrustServerCertificate = false }; // ok: encrypted
        _ = new NpgsqlConnectionStringBuilder { SslMode = SslMode.Require }; // ok: encrypted
    }

    void Credentials(string given)
    {
        _ = new NetworkCredential("app", "hunter22!"); // expect: SOC1023
        _ = new AzureKeyCredential("0a1b2c3d4e5f60718293a4b5"); // expect: SOC1023
        _ = new AuthenticationHeaderValue("Bearer", "eyJhbGciOi.J9.abc"); // expect: SOC1023
        _ = new NetworkCredential("app", given); // ok: given
        _ = new AzureKeyCredential(Environment.GetEnvironmentVariable("KEY")!); // ok: configured
        _ = new AzureKeyCredential("<your key here>"); // ok: a placeholder
        _ = new AuthenticationHeaderValue("Bearer", given); // ok: given
        _ = new NetworkCredential("app", ""); // ok: empty
    }

    async Task Endpoints(HttpClient http, ClientWebSocket socket, SmtpClient mail)
    {
        await http.GetAsync("http://api.shop.example/orders"); // expect: SOC1025
        http.BaseAddress = new Uri("http://api.shop.example"); // expect: SOC1025
        _ = new HttpRequestMessage(HttpMethod.Get, "http://api.shop.example"); // expect: SOC1025
        await socket.ConnectAsync(new Uri("ws://api.shop.example"), default); // expect: SOC1025
        GrpcChannel.ForAddress("http://api.shop.example"); // expect: SOC1025
        mail.EnableSsl = false; // expect: SOC1025
        await http.GetAsync("https://api.shop.example/orders"); // ok: encrypted
        await http.GetAsync("http://localhost:5000/orders"); // ok: this machine
        await http.GetAsync("http://127.0.0.1/orders"); // ok: this machine
        await http.GetAsync("http://orders:8080/orders"); // ok: a neighbour in the cluster
        http.BaseAddress = new Uri("https://api.shop.example"); // ok: encrypted
        await socket.ConnectAsync(new Uri("wss://api.shop.example"), default); // ok: encrypted
        var schema = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"; // ok: a name
        var space = new Uri("http://www.w3.org/2001/XMLSchema"); // ok: a name
        mail.EnableSsl = true; // ok: encrypted
    }

    void Cors(CorsPolicyBuilder policy, IHostEnvironment env)
    {
        policy.AllowAnyOrigin(); // expect: SOC1027
        policy.SetIsOriginAllowed(_ => true).AllowCredentials(); // expect: SOC1027
        policy.WithOrigins("*"); // expect: SOC1027
        policy.WithOrigins("https://shop.example").AllowCredentials(); // ok: named
        policy.SetIsOriginAllowed(o => o.EndsWith(".shop.example", StringComparison.Ordinal)); // ok: checked
        policy.AllowAnyHeader().AllowAnyMethod(); // ok: no origin
        if (env.IsDevelopment()) policy.AllowAnyOrigin(); // ok: development only
    }
}
