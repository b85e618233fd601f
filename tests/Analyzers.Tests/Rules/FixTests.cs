using Microsoft.CodeAnalysis.CodeFixes;
using SocPolicy.Analyzers.Tests.Harness;
using SocPolicy.CodeFixes;

namespace SocPolicy.Analyzers.Tests.Rules;

/// <summary>The smaller fixes, each with what it does and what it leaves alone.</summary>
internal sealed class FixTests
{
    [Test]
    public void PrintMembers_OfAPositionalRecord() => FixCheck.Fixes(
        new SOC1005GeneratePrintMembers(),
        """
        // before
        sealed record Guest(int Id, string Password, string Status); // after
        """,
        """
        // before
        sealed record Guest(int Id, string Password, string Status)
        {
            private bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append("Id = ").Append(Id);
                builder.Append(", Status = ").Append(Status);
                return true;
            }
        } // after
        """);

    [Test]
    public void PrintMembers_OfARecordWithABody() => FixCheck.Fixes(
        new SOC1005GeneratePrintMembers(),
        """
        record Guest
        {
            public string Password { get; init; } = "";
        }
        """,
        """
        record Guest
        {
            public string Password { get; init; } = "";

            protected virtual bool PrintMembers(System.Text.StringBuilder builder)
            {
                return false;
            }
        }
        """);

    [Test]
    public void PrintMembers_OfADerivedRecord_IsLeftAlone() => FixCheck.OffersNothing(
        new SOC1005GeneratePrintMembers(), "record Person(int Id); record Guest(int Id, string Password) : Person(Id);");

    [Test]
    public void Exception_GetsTheName() => FixCheck.Fixes(
        new SOC1013NameInsteadOfValue(),
        """class Use { void Do(string email) => throw new InvalidOperationException($"no {email} here"); }""",
        """class Use { void Do(string email) => throw new InvalidOperationException($"no email here"); }""");

    [Test]
    public void Exception_ByConcatenation_IsLeftAlone() => FixCheck.OffersNothing(
        new SOC1013NameInsteadOfValue(), """class Use { void Do(string email) => throw new InvalidOperationException("no " + email); }""");

    [Test]
    public void Output_IsRemoved() => FixCheck.Fixes(
        new SOC1016RemoveStatement(),
        """
        class Use
        {
            void Do(string email)
            {
                // first
                Console.WriteLine(email);
                Do("");
            }
        }
        """,
        """
        class Use
        {
            void Do(string email)
            {
                // first
                Do("");
            }
        }
        """);

    [Test]
    public void Output_InALambda_IsLeftAlone() => FixCheck.OffersNothing(
        new SOC1016RemoveStatement(), "class Use { void Do(List<int> all, string email) { all.ForEach(_ => Console.WriteLine(email)); } }");

    [Test]
    public void Cookie_IsProtected() => FixCheck.Fixes(
        new SOC1018ProtectCookie(),
        """
        using Microsoft.AspNetCore.Http;
        class Use { void Do(HttpResponse response, string email) => response.Cookies.Append("mail", email); }
        """,
        """
        using Microsoft.AspNetCore.Http;
        class Use { void Do(HttpResponse response, string email) => response.Cookies.Append("mail", email, new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax }); }
        """);

    [Test]
    public void Page_IsGuarded() => FixCheck.Fixes(
        new SOC1019GuardByEnvironment(),
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        class Use
        {
            void Do(WebApplication app)
            {
                app.UseDeveloperExceptionPage();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;
        class Use
        {
            void Do(WebApplication app)
            {
                if (app.Environment.IsDevelopment())
                {
                    app.UseDeveloperExceptionPage();
                }
            }
        }
        """);

    [Test]
    public void Page_WithoutAnEnvironment_IsLeftAlone() => FixCheck.OffersNothing(
        new SOC1019GuardByEnvironment(),
        """
        using Microsoft.AspNetCore.Builder;
        class Use { void Do(IApplicationBuilder app) { app.UseDeveloperExceptionPage(); } }
        """);

    [Test]
    public void ConnectionOption_IsTakenOut() => FixCheck.Fixes(
        new SOC1024RemoveOption(),
        """class Use { string text = "Server=db.shop.example;TrustServerCertificate=True;Database=x;Encrypt=true"; }""",
        """class Use { string text = "Server=db.shop.example;Database=x;Encrypt=true"; }""");

    [TestCase("""http.BaseAddress = new Uri("http://api.shop.example/x")""", """http.BaseAddress = new Uri("https://api.shop.example/x")""")]
    [TestCase("mail.EnableSsl = false", "mail.EnableSsl = true")]
    public void Endpoint_IsEncrypted(string before, string after) => FixCheck.Fixes(
        new SOC1025UseEncryption(),
        $$"""class Use { void Do(HttpClient http, System.Net.Mail.SmtpClient mail) => {{before}}; }""",
        $$"""class Use { void Do(HttpClient http, System.Net.Mail.SmtpClient mail) => {{after}}; }""");

    [Test]
    public void Endpoint_RequiresAuthorization() => FixCheck.Fixes(
        new SOC1032RequireAuthorization(),
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        public class Buyer { public string Email { get; set; } = ""; }
        public class Open : ControllerBase
        {
            // read
            [HttpGet]
            public Buyer Get() => new();
        }
        """,
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        public class Buyer { public string Email { get; set; } = ""; }
        public class Open : ControllerBase
        {
            // read
            [HttpGet, Authorize]
            public Buyer Get() => new();
        }
        """);

    [Test]
    public void Pipeline_InsistsOnHttps() => FixCheck.Fixes(
        new SOC1026EnforceHttps(),
        """
        using Microsoft.AspNetCore.Builder;
        var builder = WebApplication.CreateBuilder(args);
        // the application
        var app = builder.Build(); // done
        app.UseHttpsRedirection();
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        var builder = WebApplication.CreateBuilder(args);
        // the application
        var app = builder.Build(); // done
        app.UseHsts();
        app.UseHttpsRedirection();
        app.Run();
        """);

    [Test]
    public void Pipeline_WithoutAVariable_IsLeft() => FixCheck.OffersNothing(
        new SOC1026EnforceHttps(), "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();");

    [TestCase("[Obsolete]\n    public string Email", "[Obsolete, PersonalData]\n    public string Email")]
    [TestCase("// how to reach\n    public string Email", "// how to reach\n    [PersonalData]\n    public string Email")]
    [TestCase("public string Iban", "[BankData]\n    public string Iban")]
    public void Member_IsDeclared(string before, string after)
    {
        FixCheck.Fixes(new SOC1028DeclareMember(), Code(before), Code(after));

        static string Code(string member) => $$"""
            using Microsoft.AspNetCore.Identity;
            public class Customer
            {
                public int Id { get; set; }
                {{member}} { get; set; } = "";
            }
            sealed class BankDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
            namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : Attribute; }
            """;
    }

    [Test]
    public void Member_WithoutAnAttributeForIt_IsLeft() => FixCheck.OffersNothing(
        new SOC1028DeclareMember(), """public class Customer { public int Id { get; set; } public string Iban { get; set; } = ""; }""");

    [Test]
    public void Fixes_AreForRulesThatExist()
    {
        var ids = Analysis.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var fixes = typeof(NodeFix).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(t)).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!);
        Assert.That(fixes.SelectMany(f => f.FixableDiagnosticIds).Distinct(), Is.SubsetOf(ids));
    }
}
