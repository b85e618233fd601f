using Shop;

static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "mail to {Text}")]
    public static partial void Mail(ILogger logger, string text);

    [LoggerMessage(2, LogLevel.Information, "mail to {Text}")]
    public static partial void Declared(ILogger logger, [PrivateData] string text);

    [LoggerMessage(3, LogLevel.Information, "order {Id}")]
    public static partial void Order(ILogger logger, int id);

    // What the generator would write.
    public static partial void Mail(ILogger logger, string text) { }
    public static partial void Declared(ILogger logger, string text) { }
    public static partial void Order(ILogger logger, int id) { }
}

class Defined
{
    static readonly Action<ILogger, string, Exception?> Mailed = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "mail to {Email}");
    static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("for {Email}");
    static readonly Action<string> Other = text => GC.KeepAlive(text);

    void Use(ILogger logger, Customer c)
    {
        Log.Mail(logger, c.Email); // expect: SOC1002
        Log.Mail(logger, c.Remark); // expect: SOC1001
        Log.Mail(logger, c.Door); // expect: SOC1003
        Mailed(logger, c.Email, null); // expect: SOC1002
        Scope(logger, c.Email); // expect: SOC1002
        Log.Declared(logger, c.Email); // ok: the generated code redacts it
        Log.Mail(logger, c.Status); // ok: nothing personal
        Log.Order(logger, c.Id); // ok: an id
        Mailed(logger, c.Status, null); // ok: nothing personal
        Other(c.Email); // ok: no log
    }
}
