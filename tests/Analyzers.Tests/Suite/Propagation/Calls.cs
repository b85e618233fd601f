using Shop;

class Wrappers(ILogger logger)
{
    void Audit(string text) => logger.LogInformation("audit {Text}", text); // ok: what it is given is the caller's affair
    void Outer(string text) => Audit(text); // ok: the caller's affair
    void Quiet(string text) => GC.KeepAlive(text); // ok: no log
    string Same(string text) => text;
    string Describe(Customer c) => $"{c.FirstName} {c.LastName}";
    string Label(Customer c) => $"#{c.Id}";
    static string Fixed(string text) => "fixed";

    void Use(Customer c)
    {
        Audit(c.Email); // expect: SOC1002
        Outer(c.Email); // expect: SOC1002
        Audit("to " + c.Email); // expect: SOC1002
        logger.LogInformation("{E}", Same(c.Email)); // expect: SOC1002
        logger.LogInformation("{E}", Describe(c)); // expect: SOC1002
        Audit(Describe(c)); // expect: SOC1002
        Quiet(c.Email); // ok: not logged
        Audit(c.Status); // ok: nothing personal
        logger.LogInformation("{E}", Same(c.Status)); // ok: nothing personal
        logger.LogInformation("{E}", Label(c)); // ok: an id
        logger.LogInformation("{E}", Fixed(c.Email)); // ok: not returned
        Audit(Fixed(c.Email)); // ok: not returned
    }

    void Recursive(string text, int n)
    {
        if (n == 0) logger.LogInformation("{T}", text); // ok: the caller's affair
        else Recursive(text, n - 1); // ok: the caller's affair
    }

    void Loop(Customer c) => Recursive(c.Email, 3); // expect: SOC1002
}

static class Extensions
{
    public static void Note(this ILogger logger, string text) => logger.LogInformation("{Text}", text); // ok: the caller's affair

    public static void Use(ILogger logger, Customer c)
    {
        logger.Note(c.Email); // expect: SOC1002
        logger.Note("started"); // ok: a constant
    }
}

interface IJournal { void Write(string text); }

class Journal(ILogger logger) : IJournal
{
    public void Write(string text) => logger.LogInformation("{Text}", text); // ok: the caller's affair
}

class Silent : IQuiet { public void Write(string text) { } }

interface IQuiet { void Write(string text); }

class Through(IJournal journal, IQuiet quiet)
{
    void Use(Customer c)
    {
        journal.Write(c.Email); // expect: SOC1002
        quiet.Write(c.Email); // ok: it logs nothing
    }
}

class Nested(ILogger logger)
{
    void LocalFunctions(Customer c)
    {
        Log(c.Email); // expect: SOC1002
        Log("constant"); // ok: a constant
        Captured();

        void Log(string text) => logger.LogInformation("{T}", text); // ok: the caller's affair
        void Captured() => logger.LogInformation("{T}", c.Email); // expect: SOC1002
    }

    void Lambdas(Customer c, List<Customer> all)
    {
        Action<string> log = text => logger.LogInformation("{T}", text); // ok: the caller's affair
        log(c.Email); // expect: SOC1002
        Action run = () => logger.LogInformation("{T}", c.Email); // expect: SOC1002
        all.ForEach(x => logger.LogInformation("{T}", x.Email)); // expect: SOC1002
        all.ForEach(x => logger.LogInformation("{T}", x.Id)); // ok: an id
        Func<string> make = () => c.Email;
        logger.LogInformation("{T}", make()); // expect: SOC1002
        run();
    }

    async Task Asynchronous(Customer c)
    {
        logger.LogInformation("{T}", await Task.FromResult(c.Email)); // expect: SOC1002
        var text = await Read(c).ConfigureAwait(false);
        logger.LogInformation("{T}", text); // expect: SOC1002
        logger.LogInformation("{T}", await Count(c)); // ok: a number
    }

    static async Task<string> Read(Customer c) { await Task.Yield(); return c.Email; }
    static async Task<int> Count(Customer c) { await Task.Yield(); return c.Email.Length; }
}
