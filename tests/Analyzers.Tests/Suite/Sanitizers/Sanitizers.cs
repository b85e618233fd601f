using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Compliance.Redaction;
using Shop;

static class Privacy
{
    public static string Mask(string text) => text;
    public static string MaskEmail(this string text) => text;
    public static string ToRedacted(string text) => text;
    public static string Obfuscate(string text) => text;
    public static string Anonymize(string text) => text;
    public static string Pseudonymise(string text) => text;
    public static string HashOf(string text) => text;
    public static string Unmask(string text) => text;
    public static string DeTokenize(string text) => text;
    public static string Decrypt(string text) => text;
    public static string Sanitize(string text) => text.Replace(Environment.NewLine, "");
}

class Redaction(ILogger logger, Redactor redactor, IDataProtector protector)
{
    void Redacted(Customer c, string email)
    {
        logger.LogInformation("{E}", redactor.Redact(c.Email)); // ok: redacted
        logger.LogInformation("{E}", protector.Protect(c.Email)); // ok: encrypted
        logger.LogInformation("{E}", Privacy.Mask(c.Email)); // ok: masked
        logger.LogInformation("{E}", c.Email.MaskEmail()); // ok: masked
        logger.LogInformation("{E}", Privacy.ToRedacted(c.Email)); // ok: redacted
        logger.LogInformation("{E}", Privacy.Obfuscate(c.Email)); // ok: obfuscated
        logger.LogInformation("{E}", Privacy.Anonymize(c.Email)); // ok: anonymised
        logger.LogInformation("{E}", Privacy.Pseudonymise(c.Email)); // ok: pseudonymised
        logger.LogInformation("{E}", Privacy.HashOf(c.Email)); // ok: hashed
        logger.LogInformation("{E}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(c.Email)))); // expect: SOC1022
        logger.LogInformation("{E}", Convert.ToHexString(HMACSHA256.HashData(new byte[] { 1 }, Encoding.UTF8.GetBytes(c.Email)))); // ok: keyed hash
        using var sha = SHA256.Create();
        logger.LogInformation("{E}", Convert.ToHexString(sha.ComputeHash(Encoding.UTF8.GetBytes(c.Email)))); // expect: SOC1022
        var safe = Privacy.Mask(c.Email);
        logger.LogInformation("{E}", safe); // ok: masked before
        email = Privacy.Mask(email);
        logger.LogInformation("{E}", email); // ok: the parameter was overwritten
        var dto = new Customer { Email = Privacy.Mask(c.Email) };
        logger.LogInformation("{E}", dto.Email); // ok: this copy holds a masked address
        logger.LogInformation("{E}", c.Emails.Select(Privacy.Mask)); // ok: each is masked
        logger.LogInformation("{E}", c.Emails.Select(x => Privacy.Mask(x))); // ok: each is masked
    }

    void NotRedacted(Customer c)
    {
        logger.LogInformation("{E}", protector.Unprotect(c.Email)); // ok: what comes out is not modelled
        logger.LogInformation("{E}", Privacy.Unmask(c.Email)); // expect: SOC1002
        logger.LogInformation("{E}", Privacy.DeTokenize(c.Email)); // expect: SOC1002
        logger.LogInformation("{E}", Privacy.Decrypt(c.Email)); // expect: SOC1002
        logger.LogInformation("{E}", Privacy.Sanitize(c.Email)); // expect: SOC1002
        logger.LogInformation("{E}", c.Email.ReplaceLineEndings("")); // expect: SOC1002
        logger.LogInformation("{E} {F}", Privacy.Mask(c.Email), c.Email); // expect: SOC1002
    }

    void Neutral(Customer c)
    {
        logger.LogInformation("{E}", c.Email.Length); // ok: a length
        logger.LogInformation("{E}", c.Email.Equals("", StringComparison.Ordinal)); // ok: a flag
        logger.LogInformation("{E}", c.Email.Contains('@')); // ok: a flag
        logger.LogInformation("{E}", c.Email.IndexOf('@')); // ok: a number
        logger.LogInformation("{E}", c.Email.GetHashCode()); // ok: a number
        logger.LogInformation("{E}", c.Email.GetType().Name); // ok: a type
        logger.LogInformation("{E}", typeof(Customer).Name); // ok: a type
        logger.LogInformation("{E}", nameof(Customer.Email)); // ok: a name
        logger.LogInformation("{E}", c.Email is null); // ok: a flag
        logger.LogInformation("{E}", c.Email == "x"); // ok: a flag
    }
}
