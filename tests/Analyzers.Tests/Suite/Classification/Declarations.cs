using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;
using Shop;

record Shown([PrivateData] string Text, int Id); // expect: SOC1005
record Withheld([PrivateData] string Text, int Id) { protected virtual bool PrintMembers(System.Text.StringBuilder text) => false; } // ok: prints nothing
record Spoken([PrivateData] string Text, int Id) { public override string ToString() => "#" + Id; } // ok: its own ToString
record Credentials2(string User, string Password); // expect: SOC1005
record struct Keyed(string ApiKey); // expect: SOC1005
record Probable(string Email); // ok: a guess, SOC1004 speaks when it is logged
record Nothing(int Id, string Status); // ok: nothing classified
class NoRecord { [PrivateData] public string Text { get; set; } = ""; } // ok: prints no members
record Inner { [PersonalData] public string Text { get; set; } = ""; private string Password { get; } = ""; } // expect: SOC1005

static partial class Notes
{
    [LoggerMessage(1, LogLevel.Information, "mail to {Email}")]
    static partial void Mail(ILogger logger, string email); // expect: SOC1006

    [LoggerMessage(2, LogLevel.Information, "mail to {Email}")]
    static partial void Redacted(ILogger logger, [PrivateData] string email); // ok: annotated

    [LoggerMessage(3, LogLevel.Information, "mail to {Email}")]
    static partial void Public(ILogger logger, [PublicData] string email); // ok: said to be public

    [LoggerMessage(4, LogLevel.Information, "order {Id}")]
    static partial void Order(ILogger logger, int id, string status); // ok: nothing personal

    static void Plain(ILogger logger, string email) { } // ok: not generated

    static partial void Mail(ILogger logger, string email) { }
    static partial void Redacted(ILogger logger, string email) { }
    static partial void Public(ILogger logger, string email) { }
    static partial void Order(ILogger logger, int id, string status) { }
}

class Suppressions(ILogger logger)
{
    void Use(Customer c)
    {
#pragma warning disable SOC1002 // expect: SOC1901
        logger.LogInformation("{T}", c.Email); // ok: suppressed, badly
#pragma warning restore SOC1002
#pragma warning disable SOC1002 // The support team agreed to it in ticket 12
        logger.LogInformation("{T}", c.Email); // ok: suppressed
#pragma warning restore SOC1002
        // The support team agreed to it in ticket 12
#pragma warning disable SOC1002
        logger.LogInformation("{T}", c.Email); // ok: suppressed
#pragma warning restore SOC1002
#pragma warning disable CS0168
#pragma warning restore CS0168
    }

    [SuppressMessage("Privacy", "SOC1002:Probable personal data reaches a log sink")] // expect: SOC1901
    void Bad(Customer c) => logger.LogInformation("{T}", c.Email); // ok: suppressed, badly

    [SuppressMessage("Privacy", "SOC1002", Justification = "<Pending>")] // expect: SOC1901
    void Pending(Customer c) => logger.LogInformation("{T}", c.Email); // ok: suppressed, badly

    [SuppressMessage("Privacy", "SOC1002", Justification = "The support team agreed to it in ticket 12")] // ok: a reason
    void Good(Customer c) => logger.LogInformation("{T}", c.Email); // ok: suppressed

    [SuppressMessage("Usage", "CA1801")] // ok: not ours
    void Other() { }
}
