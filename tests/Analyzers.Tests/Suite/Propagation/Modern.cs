using System.Runtime.CompilerServices;
using Shop;

static class CustomerExtensions
{
    extension(Customer customer)
    {
        public string Greeting => $"Dear {customer.FirstName}";
        public string Reference => $"#{customer.Id}";
        public string Salute(string word) => word + customer.LastName;
    }
}

partial class Halves(ILogger logger)
{
    partial void Note(string text);
    public partial string Shown { get; }
    partial void Note(string text) => logger.LogInformation("{T}", text); // ok: the caller's affair
    readonly Customer customer = new();
    public partial string Shown => customer.Email;
    string Initials => customer.FirstName[..1] + customer.LastName[..1];
    string Reference => "#" + customer.Id;

    void Use()
    {
        Note(customer.Email); // expect: SOC1002
        Note(customer.Status); // ok: nothing personal
        logger.LogInformation("{T}", Shown); // expect: SOC1002
        logger.LogInformation("{T}", Initials); // expect: SOC1002
        logger.LogInformation("{T}", Reference); // ok: an id
    }
}

[InterpolatedStringHandler]
ref struct LogText(int literalLength, int formattedCount)
{
    string text = "";
    public void AppendLiteral(string s) => text += s;
    public void AppendFormatted<T>(T value) => text += value;
    public override string ToString() => text;
}

class Modern(ILogger logger)
{
    string? cached;
    string Remembered { get => field ?? ""; set => field = value; }

    async Task Streams(IAsyncEnumerable<Customer> all)
    {
        await foreach (var c in all) logger.LogInformation("{T}", c.Email); // expect: SOC1002
        await foreach (var c in all) logger.LogInformation("{T}", c.Id); // ok: an id
        await foreach (var mail in Mails(all)) logger.LogInformation("{T}", mail); // expect: SOC1002
        await foreach (var status in Statuses(all)) logger.LogInformation("{T}", status); // ok: nothing personal
    }

    static async IAsyncEnumerable<string> Mails(IAsyncEnumerable<Customer> all) { await foreach (var c in all) yield return c.Email; }
    static async IAsyncEnumerable<string> Statuses(IAsyncEnumerable<Customer> all) { await foreach (var c in all) yield return c.Status; }

    void Extended(Customer c)
    {
        logger.LogInformation("{T}", c.Greeting); // expect: SOC1002
        logger.LogInformation("{T}", c.Reference); // ok: an id
        logger.LogInformation("{T}", c.Salute("Dear ")); // expect: SOC1002
        cached = c.Email;
        logger.LogInformation("{T}", Remembered); // ok: nothing known of it
        LogText text = $"to {c.Email}";
        logger.LogInformation("{T}", text.ToString()); // expect: SOC1002
    }

    void Spans(Customer c)
    {
        var span = c.Email.AsSpan();
        logger.LogInformation("{T}", span.ToString()); // expect: SOC1002
        logger.LogInformation("{T}", span[..3].ToString()); // expect: SOC1002
        logger.LogInformation("{T}", span.Length); // ok: a length
        ReadOnlySpan<char> other = "abc";
        logger.LogInformation("{T}", other.ToString()); // ok: a constant
    }

    void Lists(Customer c, string[] parts)
    {
        if (c.Email.Split('@') is [var user, var host]) logger.LogInformation("{U} {H}", user, host); // expect: SOC1002
        if (parts is [var first, .. var rest]) logger.LogInformation("{U} {H}", first, rest); // ok: nothing personal
        List<string> mails = [c.Email, .. c.Emails];
        logger.LogInformation("{T}", mails); // expect: SOC1002
        logger.LogInformation("{T}", mails.Count); // ok: a count
        logger.LogInformation("{T}", mails is []); // ok: a flag
    }

    void With(Signed s)
    {
        var changed = s with { Email = "" };
        logger.LogInformation("{T}", changed.Email); // ok: a constant was put in
        var same = s with { Number = 3 };
        logger.LogInformation("{T}", same.Email); // expect: SOC1002
        logger.LogInformation("{T}", same.Number); // ok: a number
    }

    void Outs(Customer c)
    {
        Split(c.Email, out var user, out var length);
        logger.LogInformation("{T}", user); // expect: SOC1002
        logger.LogInformation("{T}", length); // ok: a number
        if (int.TryParse(c.Email, out var number)) logger.LogInformation("{T}", number); // ok: a number
    }

    static void Split(string text, out string user, out int length)
    {
        user = text.Split('@')[0];
        length = text.Length;
    }
}

record Signed(string Email, int Number);

class Members(ILogger<Members> logger)
{
    readonly string email = "";
    readonly string status = "";
    static string Text(Customer c) => c.Email;
    readonly Action<ILogger, Customer> note = (log, c) => log.LogInformation("{T}", c.Email); // expect: SOC1002
    readonly Action<ILogger, Customer> id = (log, c) => log.LogInformation("{T}", c.Id); // ok: an id
    public string Prop { get; set; } = "x";

    public Members(ILogger<Members> logger, Customer c) : this(logger)
    {
        logger.LogInformation("{T}", c.Email); // expect: SOC1002
        logger.LogInformation("{T}", c.Status); // ok: nothing personal
    }

    public string Value
    {
        get
        {
            logger.LogInformation("{T}", email); // expect: SOC1002
            logger.LogInformation("{T}", status); // ok: nothing personal
            return "";
        }
        set => logger.LogInformation("{T}", value); // ok: nothing known of it
    }

    public static implicit operator string(Members f) => f.status;

    void Use(Customer c)
    {
        logger.LogInformation("{T}", Text(c)); // expect: SOC1002
        logger.LogInformation("{T}", (string)this); // ok: nothing personal
        logger.LogInformation("{T}", this); // ok: an object
        logger.LogInformation("{T}", c); // ok: its ToString prints a type name
        logger.LogInformation("{T}", default(string)); // ok: nothing
        logger.LogInformation("{T}", Environment.MachineName); // ok: a machine
        logger.LogInformation("{T}", DateTimeOffset.UnixEpoch); // ok: a time
        logger.LogInformation("{T}", c.Key); // ok: a guid
        logger.LogInformation("{T}", c.Key.ToString()); // ok: a guid
        logger.LogInformation("{T}", c.PreferredContact.ToString()); // ok: an enum
        logger.LogInformation("{T}", c.EmailConfirmed.ToString()); // ok: a flag
    }
}
