using System;
using Shop;

class LevelMethods(ILogger<LevelMethods> logger)
{
    void All(Customer c, Exception failure)
    {
        logger.LogTrace("to {Email}", c.Email); // expect: SOC1002
        logger.LogDebug("to {Email}", c.Email); // expect: SOC1002
        logger.LogInformation("to {Email}", c.Email); // expect: SOC1002
        logger.LogWarning("to {Email}", c.Email); // expect: SOC1002
        logger.LogError("to {Email}", c.Email); // expect: SOC1002
        logger.LogCritical("to {Email}", c.Email); // expect: SOC1002
        logger.LogError(failure, "to {Email}", c.Email); // expect: SOC1002
        logger.LogError(new EventId(7), failure, "to {Email}", c.Email); // expect: SOC1002
        logger.Log(LogLevel.Warning, "to {Email}", c.Email); // expect: SOC1002
        logger.Log(LogLevel.Warning, new EventId(7), failure, "to {Email}", c.Email); // expect: SOC1002
        LoggerExtensions.LogInformation(logger, "to {Email}", c.Email); // expect: SOC1002
        logger.LogInformation(message: "to {Email}", args: c.Email); // expect: SOC1002
        logger.LogInformation(args: [c.Email], message: "to {Email}"); // expect: SOC1002

        logger.LogTrace("customer {Id}", c.Id); // ok: an id
        logger.LogDebug("customer {Key}", c.Key); // ok: a guid
        logger.LogInformation("customer {Status}", c.Status); // ok: not personal
        logger.LogWarning("started"); // ok: a constant
        logger.LogError(failure, "failed for {Id}", c.Id); // ok: an id
        logger.LogCritical("{Kind}", c.PreferredContact); // ok: an enum
        logger.Log(LogLevel.Warning, "Email {Flag}", c.EmailConfirmed); // ok: a flag
        logger.LogInformation("Email is missing"); // ok: the word in the text is no data
        logger.LogInformation("{Email}", "none"); // ok: a constant
        if (logger.IsEnabled(LogLevel.Debug) && c.Email != "") logger.LogDebug("has an address"); // ok: only compared
    }

    void ArgumentArrays(Customer c)
    {
        logger.LogInformation("{Id} {Email}", new object[] { c.Id, c.Email }); // expect: SOC1002
        logger.LogInformation("{Id} {Email}", [c.Id, c.Email]); // expect: SOC1002
        object?[] values = [c.Id, c.Email];
        logger.LogInformation("{Id} {Email}", values); // expect: SOC1002
        var slots = new object[2];
        slots[0] = c.Id;
        slots[1] = c.Email;
        logger.LogInformation("{Id} {Email}", slots); // expect: SOC1002
        logger.LogInformation("{Id} {Status}", new object[] { c.Id, c.Status }); // ok: nothing personal
        object[] harmless = [c.Id, c.Status];
        logger.LogInformation("{Id} {Status}", harmless); // ok: nothing personal
    }

    void Scopes(Customer c)
    {
        using var a = logger.BeginScope("customer {Email}", c.Email); // expect: SOC1008
        using var b = logger.BeginScope(new Dictionary<string, object> { ["email"] = c.Email }); // expect: SOC1008
        using var d = logger.BeginScope(new[] { new KeyValuePair<string, object>("email", c.Email) }); // expect: SOC1008
        using var e = logger.BeginScope(new { c.Email, c.Id }); // expect: SOC1008
        using var f = logger.BeginScope(c.Email); // expect: SOC1008
        using var g = logger.BeginScope("customer {Id}", c.Id); // ok: an id
        using var h = logger.BeginScope(new Dictionary<string, object> { ["id"] = c.Id }); // ok: an id
        using var i = logger.BeginScope(new { c.Id, c.Status }); // ok: an id
    }

    void State(Customer c, ILogger plain)
    {
        plain.Log(LogLevel.Information, new EventId(1), c.Email, null, (s, _) => s); // expect: SOC1002
        plain.Log(LogLevel.Information, new EventId(1), c.Id, null, (s, _) => $"{s} {c.Email}"); // expect: SOC1002
        plain.Log(LogLevel.Information, new EventId(1), c.Id, null, (s, _) => $"{s}"); // ok: an id
    }
}

class OtherLoggers
{
    interface ILogger { void LogInformation(string text, params object[] values); }

    void Same(ILogger mine, Customer c)
    {
        mine.LogInformation("{Email}", c.Email); // ok: not a logger that we know
    }
}
