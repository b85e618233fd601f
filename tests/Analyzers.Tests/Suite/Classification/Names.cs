using System.Net;
using Shop;

class Strong
{
    public string BillingEmailAddress { get; set; } = "";
    public string email_address = "";
    public string? EMail { get; set; }
    public string MobileNumber { get; set; } = "";
    public string surname = "";
    public DateOnly? BirthDate { get; set; }
    public string SSN { get; set; } = "";
    public string PassportNumber { get; set; } = "";
    public string Iban { get; set; } = "";
    public string CreditCardNumber { get; set; } = "";
    public string Password { get; set; } = "";
    public string ApiKey { get; set; } = "";
    public byte[] PrivateKey { get; set; } = [];
    public string RefreshToken { get; set; } = "";
    public string ConnectionString { get; set; } = "";
    public IPAddress? ClientIp { get; set; }
    public string NormalizedEmail { get; set; } = "";
    public string Email2 { get; set; } = "";
    public List<string> PhoneNumbers { get; } = [];
    public Uri? Website { get; set; }
}

class Harmless
{
    public const string Email = "email";
    public static readonly string Password = "password";
    public int EmailId { get; set; }
    public string EmailTemplate { get; set; } = "";
    public string EmailSubject { get; set; } = "";
    public bool IsEmail { get; set; }
    public DateTime LastEmail { get; set; }
    public string MaskedEmail { get; set; } = "";
    public string HashedEmail { get; set; } = "";
    public string EncryptedPassword { get; set; } = "";
    public string PasswordPolicy { get; set; } = "";
    public string Voicemail { get; set; } = "";
    public string TokenType { get; set; } = "";
    public string ConnectionStringName { get; set; } = "";
    public string ApiKeyHeader { get; set; } = "";
    public string Name { get; set; } = "";
    public string Address { get; set; } = "";
    public string Token { get; set; } = "";
    public string Key { get; set; } = "";
    public string FullName { get; set; } = "";
    public string SupportEmail { get; set; } = "";
    public ContactKind Phone { get; set; }
    public int SurnameCount { get; set; }
    public string PhoneNumberProvider { get; set; } = "";
}

class SmtpOptions { public string SenderAddress { get; set; } = ""; public string Email { get; set; } = ""; public string Password { get; set; } = ""; }
class LabelResources { public string Email { get; set; } = ""; public string Password { get; set; } = ""; }
class Patient { public string Name { get; set; } = ""; public string Address { get; set; } = ""; public string Ward { get; set; } = ""; }
class CreateUserCommand { public string UserName { get; set; } = ""; public string Token { get; set; } = ""; }
class UserRole { public string Name { get; set; } = ""; }
class Mailing { public string Email { get; set; } = ""; public string PhoneNumber { get; set; } = ""; public string Name { get; set; } = ""; }

class Names(ILogger logger)
{
    void Told(Strong s)
    {
        logger.LogInformation("{T}", s.BillingEmailAddress); // expect: SOC1002
        logger.LogInformation("{T}", s.email_address); // expect: SOC1002
        logger.LogInformation("{T}", s.EMail); // expect: SOC1002
        logger.LogInformation("{T}", s.MobileNumber); // expect: SOC1002
        logger.LogInformation("{T}", s.surname); // expect: SOC1002
        logger.LogInformation("{T}", s.BirthDate); // expect: SOC1002
        logger.LogInformation("{T}", s.SSN); // expect: SOC1002
        logger.LogInformation("{T}", s.PassportNumber); // expect: SOC1002
        logger.LogInformation("{T}", s.Iban); // expect: SOC1002
        logger.LogInformation("{T}", s.CreditCardNumber); // expect: SOC1002
        logger.LogInformation("{T}", s.Password); // expect: SOC1003
        logger.LogInformation("{T}", s.ApiKey); // expect: SOC1003
        logger.LogInformation("{T}", s.PrivateKey); // expect: SOC1003
        logger.LogInformation("{T}", s.RefreshToken); // expect: SOC1003
        logger.LogInformation("{T}", s.ConnectionString); // expect: SOC1003
        logger.LogInformation("{T}", s.ClientIp); // expect: SOC1002
        logger.LogInformation("{T}", s.NormalizedEmail); // expect: SOC1002
        logger.LogInformation("{T}", s.Email2); // expect: SOC1002
        logger.LogInformation("{T}", s.PhoneNumbers[0]); // expect: SOC1002
        logger.LogInformation("{T}", s.Website); // ok: not personal
    }

    void NotTold(Harmless h)
    {
        logger.LogInformation("{T}", Harmless.Email); // ok: a constant
        logger.LogInformation("{T}", Harmless.Password); // ok: a fixed text
        logger.LogInformation("{T}", h.EmailId); // ok: an id
        logger.LogInformation("{T}", h.EmailTemplate); // ok: a template
        logger.LogInformation("{T}", h.EmailSubject); // ok: a subject
        logger.LogInformation("{T}", h.IsEmail); // ok: a flag
        logger.LogInformation("{T}", h.LastEmail); // ok: a time
        logger.LogInformation("{T}", h.MaskedEmail); // ok: masked
        logger.LogInformation("{T}", h.HashedEmail); // ok: hashed
        logger.LogInformation("{T}", h.EncryptedPassword); // ok: encrypted
        logger.LogInformation("{T}", h.PasswordPolicy); // ok: a policy
        logger.LogInformation("{T}", h.Voicemail); // ok: another word
        logger.LogInformation("{T}", h.TokenType); // ok: a type
        logger.LogInformation("{T}", h.ConnectionStringName); // ok: a name
        logger.LogInformation("{T}", h.ApiKeyHeader); // ok: a header's name
        logger.LogInformation("{T}", h.Name); // ok: not a person's
        logger.LogInformation("{T}", h.Address); // ok: not a person's
        logger.LogInformation("{T}", h.Token); // ok: perhaps a parser's
        logger.LogInformation("{T}", h.Key); // ok: perhaps a dictionary's
        logger.LogInformation("{T}", h.FullName); // ok: files and types have one too
        logger.LogInformation("{T}", h.SupportEmail); // ok: our own
        logger.LogInformation("{T}", h.Phone); // ok: an enum
        logger.LogInformation("{T}", h.SurnameCount); // ok: a count
        logger.LogInformation("{T}", h.PhoneNumberProvider); // ok: a company
    }

    void Owners(Patient p, CreateUserCommand u, UserRole r, Mailing m, SmtpOptions o, LabelResources l)
    {
        logger.LogInformation("{T}", p.Name); // expect: SOC1002
        logger.LogInformation("{T}", p.Address); // expect: SOC1002
        logger.LogInformation("{T}", p.Ward); // ok: not personal
        logger.LogInformation("{T}", u.UserName); // expect: SOC1002
        logger.LogInformation("{T}", u.Token); // expect: SOC1003
        logger.LogInformation("{T}", r.Name); // ok: a role's name
        logger.LogInformation("{T}", m.Name); // expect: SOC1002
        logger.LogInformation("{T}", o.Email); // ok: our own
        logger.LogInformation("{T}", o.Password); // expect: SOC1003
        logger.LogInformation("{T}", l.Email); // ok: a label
        logger.LogInformation("{T}", l.Password); // ok: a label
    }

    void Strangers(string name, string token, string address, string code)
    {
        logger.LogInformation("{T}", name); // ok: ambiguous
        logger.LogInformation("{T}", token); // ok: ambiguous
        logger.LogInformation("{T}", address); // ok: ambiguous
        logger.LogInformation("{T}", code); // ok: ambiguous
    }

    void Parameters(string email, string firstName, string address, string password, CancellationToken cancellationToken, string emailTemplate)
    {
        logger.LogInformation("{T}", email); // expect: SOC1002
        logger.LogInformation("{T}", address); // expect: SOC1002
        logger.LogInformation("{T}", password); // expect: SOC1003
        logger.LogInformation("{T}", cancellationToken); // ok: no data
        logger.LogInformation("{T}", emailTemplate); // ok: a template
    }

    void Framework(System.Net.Mail.MailAddress mail, System.Security.Claims.ClaimsPrincipal user, FileInfo file, Type type)
    {
        logger.LogInformation("{T}", mail.DisplayName); // ok: not attributed
        logger.LogInformation("{T}", user.Identity?.Name); // ok: not attributed
        logger.LogInformation("{T}", file.FullName); // ok: a file
        logger.LogInformation("{T}", type.FullName); // ok: a type
        logger.LogInformation("{T}", new NetworkCredential().Password); // ok: not attributed
    }
}
