using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Shop;

// Names that look personal or secret in code that is about neither.
class Token { public string Text { get; set; } = ""; public string Name { get; set; } = ""; }
class Lexer { public Token Next { get; } = new(); public string Token { get; set; } = ""; public string Key { get; set; } = ""; }
class Member { public string Name { get; set; } = ""; public string FullName { get; set; } = ""; }
class Account { public string Name { get; set; } = ""; public string Number { get; set; } = ""; }
class Endpoint { public string Address { get; set; } = ""; public string Host { get; set; } = ""; }
class Server { public string Name { get; set; } = ""; public string IpAddress { get; set; } = ""; }
class UserGroup { public string Name { get; set; } = ""; }
class CustomerType { public string Name { get; set; } = ""; public string Code { get; set; } = ""; }
class EmailOptions { public string From { get; set; } = ""; public string FromEmail { get; set; } = ""; public string EmailHost { get; set; } = ""; }
class EmailSender { public string EmailProvider { get; set; } = ""; public int Emails { get; set; } }
class PasswordRules { public string PasswordPattern { get; set; } = ""; public int PasswordLength { get; set; } public bool RequirePassword { get; set; } }
class CacheEntry { public string Key { get; set; } = ""; public string SortKey { get; set; } = ""; public string PrimaryKey { get; set; } = ""; }
class TokenEndpoint { public string TokenUrl { get; set; } = ""; public string TokenPrefix { get; set; } = ""; public DateTime AccessTokenExpires { get; set; } }
class ColumnNames { public string Email { get; set; } = ""; public string Surname { get; set; } = ""; }
class MailTemplate { public string EmailSubject { get; set; } = ""; public string EmailBodyTemplate { get; set; } = ""; }
class City { public string Name { get; set; } = ""; public string PostalCode { get; set; } = ""; }
class Order2 { public string ShippingMethod { get; set; } = ""; public string BillingCycle { get; set; } = ""; }
class Certificate { public string PublicKey { get; set; } = ""; public string Thumbprint { get; set; } = ""; public string KeyAlgorithm { get; set; } = ""; }
static class ClaimNames { public static string Email { get; } = "email"; public static string Password => "password"; }
enum Missing { Email, Password }

class Innocent(ILogger logger)
{
    void Use(Lexer l, Member m, Account a, Endpoint e, Server s, UserGroup g, CustomerType t, EmailOptions o, EmailSender n, PasswordRules r, CacheEntry k)
    {
        logger.LogInformation("{T}", l.Next.Text); // ok: a lexer's token
        logger.LogInformation("{T}", l.Token); // ok: a lexer's token
        logger.LogInformation("{T}", l.Key); // ok: any key
        logger.LogInformation("{T}", m.Name); // ok: a member of a type, perhaps
        logger.LogInformation("{T}", m.FullName); // ok: a member of a type, perhaps
        logger.LogInformation("{T}", a.Name); // ok: a storage account, perhaps
        logger.LogInformation("{T}", e.Address); // ok: a network address
        logger.LogInformation("{T}", s.Name); // ok: a machine
        logger.LogInformation("{T}", s.IpAddress); // ok: a machine's
        logger.LogInformation("{T}", g.Name); // ok: a group
        logger.LogInformation("{T}", t.Name); // ok: a kind
        logger.LogInformation("{T}", t.Code); // ok: a kind
        logger.LogInformation("{T}", o.From); // ok: ours
        logger.LogInformation("{T}", o.FromEmail); // ok: ours
        logger.LogInformation("{T}", o.EmailHost); // ok: a machine
        logger.LogInformation("{T}", n.EmailProvider); // ok: a company
        logger.LogInformation("{T}", n.Emails); // ok: a count
        logger.LogInformation("{T}", r.PasswordPattern); // ok: a rule
        logger.LogInformation("{T}", r.PasswordLength); // ok: a number
        logger.LogInformation("{T}", r.RequirePassword); // ok: a flag
        logger.LogInformation("{T}", k.Key); // ok: a cache key
        logger.LogInformation("{T}", k.SortKey); // ok: a database key
        logger.LogInformation("{T}", k.PrimaryKey); // ok: a database key
    }

    void More(TokenEndpoint p, ColumnNames c, MailTemplate m, City y, Order2 o, Certificate x, HttpContext http, MethodInfo method)
    {
        logger.LogInformation("{T}", p.TokenUrl); // ok: an address of a service
        logger.LogInformation("{T}", p.TokenPrefix); // ok: a constant, perhaps
        logger.LogInformation("{T}", p.AccessTokenExpires); // ok: a time
        logger.LogInformation("{T}", c.Email); // ok: a column's name
        logger.LogInformation("{T}", c.Surname); // ok: a column's name
        logger.LogInformation("{T}", m.EmailSubject); // ok: a subject
        logger.LogInformation("{T}", m.EmailBodyTemplate); // ok: a template
        logger.LogInformation("{T}", y.Name); // ok: a city
        logger.LogInformation("{T}", y.PostalCode); // ok: a city's
        logger.LogInformation("{T}", o.ShippingMethod); // ok: a method
        logger.LogInformation("{T}", o.BillingCycle); // ok: a period
        logger.LogInformation("{T}", x.PublicKey); // ok: public
        logger.LogInformation("{T}", x.Thumbprint); // ok: public
        logger.LogInformation("{T}", x.KeyAlgorithm); // ok: a name
        logger.LogInformation("{T}", ClaimNames.Email); // ok: a claim's name
        logger.LogInformation("{T}", ClaimNames.Password); // ok: a name
        logger.LogInformation("{T}", Missing.Email); // ok: an enum
        logger.LogInformation("{T}", ClaimTypes.Email); // ok: a claim's name
        logger.LogInformation("{T}", http.Request.Path); // ok: not classified
        logger.LogInformation("{T}", http.TraceIdentifier); // ok: an id
        logger.LogInformation("{T}", method.Name); // ok: code
        logger.LogInformation("{T}", method.DeclaringType?.FullName); // ok: code
    }
}
